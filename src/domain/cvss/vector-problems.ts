import { closest } from '../closest.ts';
import type { Mistake } from '../diagnostic.ts';
import { itemAt } from '../lookup.ts';
import {
  BASE_METRIC_IDS,
  BASE_METRICS,
  type BaseMetric,
  isBaseMetric,
  type Metric,
  OTHER_METRICS,
  VECTOR_PREFIX,
} from './metrics.ts';
import { metricsIn, splitMetric, type Token } from './tokens.ts';

/** One thing wrong with a vector, and which characters of it. */
export interface VectorProblem extends Mistake {
  readonly offset: number;
  readonly length: number;
  /** Nothing of the text can be kept: all metrics have to be chosen anew. */
  readonly isAnew?: true;
  /** The vector as it should read, where its metrics are all there. */
  readonly meant?: string;
}

/** The help gives no vector as an example: people would paste it, and it would be a judgement that nobody made. */
const WHERE_TO_CHOOSE =
  'see "A threat and its vector" in the guide on contributing, or use the calculator on the site.';
const metric = (id: BaseMetric): Metric => BASE_METRICS[id];

const problemAt = (token: Token, message: string, help: string): VectorProblem => ({
  offset: token.offset,
  length: Math.max(token.text.length, 1),
  message,
  help,
});

const unusable = (token: Token, message: string, help: string): VectorProblem => ({
  ...problemAt(token, message, help),
  isAnew: true,
});

/** For a vector whose metrics are all there, so that only its spelling is wrong. */
export const misspeltVector = (vector: string, meant: string): VectorProblem => ({
  offset: 0,
  length: vector.length,
  message: 'The vector contains spaces, brackets, other characters or lower-case letters.',
  help: `Write ${meant}`,
  meant,
});

/** What is wrong with the beginning of a vector. */
export function checkPrefix(token: Token, vector: string): VectorProblem | undefined {
  if (token.text === VECTOR_PREFIX) return undefined;
  if (token.text.trim() === '') {
    return unusable(token, 'The vector is empty.', `Choose the eleven metrics: ${WHERE_TO_CHOOSE}`);
  }
  const version = versionOf(token.text, vector);
  if (version) {
    return unusable(
      token,
      `This is a CVSS v${version} vector; AIVSS needs CVSS v4.0.`,
      `AIVSS v0.8 §3.1.1 does not accept other versions, and their scores do not convert. Choose the eleven metrics again: ${WHERE_TO_CHOOSE}`,
    );
  }
  const metrics = /\bAV:.*/s.exec(vector)?.[0];
  const message = `A vector starts with "${VECTOR_PREFIX}/", not with "${token.text}".`;
  return metrics
    ? problemAt(token, message, `Write ${VECTOR_PREFIX}/${metrics}`)
    : unusable(token, message, `Choose the eleven metrics: ${WHERE_TO_CHOOSE}`);
}

/** What only vectors of older versions have: a scope, or an authentication. */
const OLDER = { '3.1': /\/S:[UC](?:\/|$)/, '2.0': /\/Au:[MSN](?:\/|$)/ } as const;

/** The version of CVSS, other than 4.0, of a vector. Vectors of version 2 have no prefix and mostly begin with a bracket. */
function versionOf(prefix: string, vector: string): string | undefined {
  if (prefix.startsWith('(') && !/cvss/i.test(prefix)) return '2.0';
  const named = /^cvss:([1-35-9](?:\.\d)?)$/i.exec(prefix)?.[1];
  if (named || /^cvss/i.test(prefix)) return named;
  return Object.entries(OLDER).find(([, sign]) => sign.test(vector))?.[0];
}

/** What is wrong with one metric; a sound one joins `seen`. */
export function checkMetric(
  token: Token,
  seen: Map<BaseMetric, string>,
  meant: BaseMetric | undefined,
): VectorProblem | undefined {
  const { id, value, colon } = splitMetric(token);
  if (!isBaseMetric(id)) return unknownMetric(token, id, meant);
  const { name, values } = metric(id);
  if (metricsIn(token).length === 2) {
    return {
      offset: token.offset + colon + 1,
      length: value.length,
      message: `A slash is missing in "${token.text}".`,
      help: `Write ${token.text.slice(0, colon + 2)}/${value.slice(1)}.`,
    };
  }
  if (!Object.hasOwn(values, value)) {
    const allowed = Object.entries(values).map(([letter, word]) => `${letter} (${word})`);
    const problem = value === '' ? `${id} has no value.` : `${id} has no value "${value}".`;
    return {
      offset: token.offset + (value === '' ? 0 : colon + 1),
      length: Math.max(value.length || token.text.length, 1),
      message: problem,
      help: `${name} (${id}) takes one of: ${allowed.join(', ')}.`,
    };
  }
  if (seen.has(id)) {
    return problemAt(
      token,
      `${id} is given twice.`,
      `Each base metric appears once. Keep one ${id}.`,
    );
  }
  seen.set(id, value);
  return undefined;
}

const ARTICLES = { threat: 'a', environmental: 'an', supplemental: 'a' } as const;

function unknownMetric(token: Token, id: string, meant: BaseMetric | undefined): VectorProblem {
  const group = Object.hasOwn(OTHER_METRICS, id) ? OTHER_METRICS[id] : undefined;
  if (group) {
    const place =
      group === 'threat'
        ? 'Exploit maturity has its own field: exploit-maturity.'
        : 'The base vector describes the flaw itself.';
    return problemAt(
      token,
      `${id} is ${ARTICLES[group]} ${group} metric; only base metrics belong here.`,
      meant ? `Did you mean ${meant} (${metric(meant).name})?` : `Remove "${token.text}". ${place}`,
    );
  }
  if (token.text === '') {
    return {
      ...problemAt(token, 'No metric follows this slash.', 'Remove the slash.'),
      offset: token.offset - 1,
    };
  }
  const guess = meant ?? closest(id, BASE_METRIC_IDS);
  return problemAt(
    token,
    `CVSS v4.0 has no metric "${id}".`,
    guess
      ? `Did you mean ${guess} (${metric(guess).name})?`
      : `The base metrics are ${BASE_METRIC_IDS.join(', ')}.`,
  );
}

/** The metrics that a vector leaves out. */
export function missingMetrics(vector: string, absent: readonly BaseMetric[]): VectorProblem {
  const names = absent.map((id) => `${id} (${metric(id).name})`).join(', ');
  return {
    offset: 0,
    length: vector.length,
    message: `The vector is not complete: ${absent.join(', ')} ${absent.length === 1 ? 'is' : 'are'} missing.`,
    help: `Add ${names}. All eleven base metrics are needed, in this order: ${BASE_METRIC_IDS.join(', ')}.`,
  };
}

/** The first metric that stands in the place of another. `inOrder` is the vector as it should read. */
export function checkOrder(
  tokens: readonly Token[],
  seen: ReadonlyMap<BaseMetric, string>,
  inOrder: string,
): VectorProblem[] {
  const order = [...seen.keys()];
  const misplaced = order.findIndex((id, index) => id !== BASE_METRIC_IDS[index]);
  if (misplaced < 0) return [];
  const message = `${order[misplaced]} is where ${BASE_METRIC_IDS[misplaced]} belongs.`;
  const help = `In the right order, the vector is ${inOrder}`;
  return [{ ...problemAt(itemAt(tokens, misplaced), message, help), meant: inOrder }];
}
