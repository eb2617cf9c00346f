import { itemAt, valueAt } from '../lookup.ts';
import { tableOf } from '../tables.ts';
import { BASE_METRIC_IDS, BASE_METRICS, type BaseMetric, VECTOR_PREFIX } from './metrics.ts';
import { meantMetric, metricsIn, tokenise } from './tokens.ts';
import {
  checkMetric,
  checkOrder,
  checkPrefix,
  missingMetrics,
  misspeltVector,
  type VectorProblem,
} from './vector-problems.ts';

export type BaseVector = Readonly<Record<BaseMetric, string>>;

/**
 * Reads a CVSS v4.0 base vector strictly (specification §7): the prefix, then the eleven base metrics, each once,
 * with a known value, in order, and nothing else. Lax parsers accept more and score something else.
 *
 * @returns the values by metric, or every problem found, in the order of the text
 */
export function readBaseVector(
  vector: string,
): { readonly metrics: BaseVector } | { readonly problems: readonly VectorProblem[] } {
  const values = SOUND.exec(vector)?.slice(1);
  if (values) return { metrics: inOrder(values) };
  const straightVector = straightened(vector);
  const isSpelling = SOUND.test(straightVector);
  const [prefix, ...tokens] = tokenise(vector);
  const prefixProblem = checkPrefix(prefix, vector);
  if (prefixProblem) {
    const prefixed = `${VECTOR_PREFIX}/${vector}`;
    const meant = SOUND.test(prefixed) && { meant: prefixed };
    return {
      problems: [
        isSpelling ? misspeltVector(vector, straightVector) : { ...prefixProblem, ...meant },
      ],
    };
  }
  const seen = new Map<BaseMetric, string>();
  const givenIds = tokens.flatMap((token) => metricsIn(token));
  const free = BASE_METRIC_IDS.filter((id) => !givenIds.includes(id));
  const meant = tokens.map((token, index) => meantMetric(token, index, free));
  const problems = tokens.flatMap((token, index) => checkMetric(token, seen, meant[index]) ?? []);
  const absent = free.filter((id) => !meant.includes(id));
  if (absent.length > 0) problems.push(missingMetrics(vector, absent));
  // A single slip is best shown at its place.
  if (problems.length > 1 && isSpelling)
    return { problems: [misspeltVector(vector, straightVector)] };
  if (problems.length > 0) {
    return {
      problems: problems.map((problem) =>
        isSpelling ? { ...problem, meant: straightVector } : problem,
      ),
    };
  }
  const metrics = tableOf(BASE_METRIC_IDS, (id) => valueAt(seen, id));
  const disorder = checkOrder(tokens, seen, writeVector(metrics));
  return disorder.length > 0 ? { problems: disorder } : { metrics };
}

/** A sound vector as a whole: nearly all vectors need no closer look. */
const SOUND = new RegExp(
  `^${VECTOR_PREFIX}${BASE_METRIC_IDS.map(
    (id) => `/${id}:(${Object.keys(BASE_METRICS[id].values).join('|')})`,
  ).join('')}$`,
);

/** A vector in capitals, without the brackets and spaces that it was copied with. */
const straightened = (vector: string): string =>
  vector
    .toUpperCase()
    .replace(/\s+/g, '')
    .replace(/^[^A-Z]+|[^A-Z0-9]+$/g, '');

const inOrder = (values: readonly string[]): BaseVector =>
  tableOf(BASE_METRIC_IDS, (_, index) => itemAt(values, index));

/** The canonical text of a base vector. */
export function writeVector(metrics: BaseVector): string {
  return [VECTOR_PREFIX, ...BASE_METRIC_IDS.map((id) => `${id}:${metrics[id]}`)].join('/');
}
