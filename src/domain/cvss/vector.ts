import { itemAt, valueAt } from '../lookup.ts';
import { tableOf } from '../tables.ts';
import { BASE_METRIC_IDS, BASE_METRICS, type BaseMetric, VECTOR_PREFIX } from './metrics.ts';
import { givenMetrics, meantMetric, tokenise } from './tokens.ts';
import {
  checkMetric,
  checkOrder,
  checkPrefix,
  missing,
  misspelt,
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
  const whole = straightened(vector);
  const isSpelling = SOUND.test(whole);
  const [prefix, ...tokens] = tokenise(vector);
  const prefixProblem = checkPrefix(prefix, vector);
  if (prefixProblem) {
    const prefixed = `${VECTOR_PREFIX}/${vector}`;
    const meant = SOUND.test(prefixed) && { meant: prefixed };
    return { problems: [isSpelling ? misspelt(vector, whole) : { ...prefixProblem, ...meant }] };
  }
  const seen = new Map<BaseMetric, string>();
  const given = tokens.flatMap((token) => givenMetrics(token));
  const free = BASE_METRIC_IDS.filter((id) => !given.includes(id));
  const problems = tokens.flatMap((token, index) => {
    const meant = meantMetric(token, index, free);
    return checkMetric(token, seen, meant) ?? [];
  });
  const meant = tokens.map((token, index) => meantMetric(token, index, free));
  const absent = free.filter((id) => !meant.includes(id));
  if (absent.length > 0) problems.push(missing(vector, absent));
  // One slip is best shown where it is.
  if (problems.length > 1 && isSpelling) return { problems: [misspelt(vector, whole)] };
  if (problems.length > 0) {
    return { problems: problems.map((one) => (isSpelling ? { ...one, meant: whole } : one)) };
  }
  const metrics = tableOf(BASE_METRIC_IDS, (id) => valueAt(seen, id));
  const disorder = checkOrder(tokens, seen, writeVector(metrics));
  return disorder.length > 0 ? { problems: disorder } : { metrics };
}

/** A sound vector as a whole: one look is enough for all but the mistakes. */
const SOUND = new RegExp(
  `^${VECTOR_PREFIX}${BASE_METRIC_IDS.map(
    (id) => `/${id}:(${Object.keys(BASE_METRICS[id].values).join('|')})`,
  ).join('')}$`,
);

/** A vector without what surrounds or spaces it where it is copied from, and in capitals. */
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
