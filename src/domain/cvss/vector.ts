import { closest } from '../closest.ts';
import {
  BASE_METRIC_IDS,
  BASE_METRICS,
  type BaseMetric,
  isBaseMetric,
  type Metric,
  OTHER_METRICS,
  VECTOR_PREFIX,
} from './metrics.ts';

/** One thing wrong with a vector, and which characters of it. */
export interface VectorProblem {
  readonly offset: number;
  readonly length: number;
  readonly message: string;
  readonly help: string;
}

export type BaseVector = Readonly<Record<BaseMetric, string>>;

interface Token {
  readonly text: string;
  readonly offset: number;
}

const EXAMPLE = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:N/SC:N/SI:N/SA:N';
const metric = (id: BaseMetric): Metric => BASE_METRICS[id];

/**
 * Reads a CVSS v4.0 base vector strictly (specification §7): the prefix, then the eleven base metrics, each once,
 * with a known value, in order, and nothing else. Lax parsers accept more and score something else.
 *
 * @returns the values by metric, or every problem found, in the order of the text
 */
export function readBaseVector(
  vector: string,
): { readonly metrics: BaseVector } | { readonly problems: readonly VectorProblem[] } {
  const [prefix, ...tokens] = tokenise(vector) as [Token, ...Token[]];
  const prefixProblem = checkPrefix(prefix);
  if (prefixProblem) return { problems: [prefixProblem] };
  const seen = new Map<BaseMetric, string>();
  const problems = tokens.flatMap((token) => checkMetric(token, seen) ?? []);
  if (problems.length === 0) problems.push(...checkWhole(vector, tokens, seen));
  return problems.length > 0
    ? { problems }
    : { metrics: Object.fromEntries(seen) as Record<BaseMetric, string> };
}

function tokenise(vector: string): Token[] {
  let offset = 0;
  return vector.split('/').map((text) => {
    const token = { text, offset };
    offset += text.length + 1;
    return token;
  });
}

const at = (token: Token, message: string, help: string): VectorProblem => ({
  offset: token.offset,
  length: Math.max(token.text.length, 1),
  message,
  help,
});

function checkPrefix(token: Token): VectorProblem | undefined {
  if (token.text === VECTOR_PREFIX) return undefined;
  const version = /^cvss:(\d(?:\.\d)?)$/i.exec(token.text)?.[1];
  if (version && version !== '4.0') {
    return at(
      token,
      `This is a CVSS v${version} vector; AIVSS takes a CVSS v4.0 base.`,
      `AIVSS v0.8 §3.1.1 does not accept other versions, and their scores do not convert. Judge the flaw again with the CVSS v4.0 metrics: ${EXAMPLE}`,
    );
  }
  return at(
    token,
    `A vector begins with "${VECTOR_PREFIX}/", not with "${token.text}".`,
    `Write it like this: ${EXAMPLE}`,
  );
}

function checkMetric(token: Token, seen: Map<BaseMetric, string>): VectorProblem | undefined {
  const colon = token.text.indexOf(':');
  const id = colon < 0 ? token.text : token.text.slice(0, colon);
  const value = colon < 0 ? '' : token.text.slice(colon + 1);
  if (!isBaseMetric(id)) return unknownMetric(token, id);
  const { name, values } = metric(id);
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
    return at(token, `${id} is given twice.`, `Each base metric stands once. Keep one ${id}.`);
  }
  seen.set(id, value);
  return undefined;
}

function unknownMetric(token: Token, id: string): VectorProblem {
  const group = OTHER_METRICS[id];
  if (group) {
    const place =
      group === 'threat'
        ? 'Exploit maturity has its own field: exploit-maturity.'
        : 'The base vector describes the flaw itself.';
    return at(
      token,
      `${id} is a ${group} metric; only base metrics belong here.`,
      `Remove "${token.text}". ${place}`,
    );
  }
  if (id === '') {
    return at(token, 'A metric is missing between two slashes.', `Write it like this: ${EXAMPLE}`);
  }
  const guess = closest(id, BASE_METRIC_IDS);
  return at(
    token,
    `CVSS v4.0 has no metric "${id}".`,
    guess
      ? `Did you mean ${guess} (${metric(guess).name})?`
      : `The base metrics are ${BASE_METRIC_IDS.join(', ')}.`,
  );
}

/** What can only be said of the vector as a whole: what is missing, and the order. */
function checkWhole(
  vector: string,
  tokens: readonly Token[],
  seen: ReadonlyMap<BaseMetric, string>,
): VectorProblem[] {
  const missing = BASE_METRIC_IDS.filter((id) => !seen.has(id));
  if (missing.length > 0) {
    const names = missing.map((id) => `${id} (${metric(id).name})`).join(', ');
    return [
      {
        offset: 0,
        length: vector.length,
        message: `The vector is not complete: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing.`,
        help: `Add ${names}. All eleven base metrics are needed, in this order: ${BASE_METRIC_IDS.join(', ')}.`,
      },
    ];
  }
  const order = [...seen.keys()];
  const wrong = order.findIndex((id, index) => id !== BASE_METRIC_IDS[index]);
  if (wrong < 0) return [];
  return [
    at(
      tokens[wrong] as Token,
      `${order[wrong]} stands where ${BASE_METRIC_IDS[wrong]} belongs.`,
      `In order the vector reads: ${writeVector(Object.fromEntries(seen) as Record<BaseMetric, string>)}`,
    ),
  ];
}

/** The canonical text of a base vector. */
export function writeVector(metrics: BaseVector): string {
  return [VECTOR_PREFIX, ...BASE_METRIC_IDS.map((id) => `${id}:${metrics[id]}`)].join('/');
}
