import { WORKED_EXAMPLES, type WorkedExample } from '../../domain/aivss/examples.ts';
import { FACTOR_IDS, type FactorId, TENTH_FACTOR_IDS } from '../../domain/aivss/factors.ts';
import { EXPLOIT_MATURITY_IDS, MITIGATION_IDS } from '../../domain/aivss/levels.ts';
import { isOneOf } from '../../domain/tables.ts';
import {
  blankState,
  type CalculatorState,
  readLevel,
  readTypedNumber,
  stateOfExample,
  writeValue,
} from './state.ts';

/** Keys of the query. They must stay, because people keep links. */
const KEYS = {
  vector: 'cvss',
  factors: 'f',
  exploitMaturity: 'maturity',
  mitigation: 'mitigation',
};

/**
 * The state as the query of an address: `?cvss=CVSS:4.0/AV:N…&f=1,,0.5,…&maturity=attacked&mitigation=none`. The factors
 * are in the order of the table, and the tenth factor that does not count is left empty.
 */
export function queryOf(state: CalculatorState): string {
  const values = {
    [KEYS.vector]: state.vector,
    [KEYS.factors]: FACTOR_IDS.map((id) => writeValue(state.factors[id] ?? Number.NaN)).join(','),
    [KEYS.exploitMaturity]: writeValue(state.exploitMaturity),
    [KEYS.mitigation]: writeValue(state.mitigation),
  };
  // Slashes, colons and commas are allowed in a query; unescaped, they leave a vector readable.
  const encodeReadably = (text: string) =>
    encodeURIComponent(text).replaceAll(/%(?:2F|3A|2C)/g, decodeURIComponent);
  return `?${Object.entries(values)
    .map(([key, value]) => `${key}=${encodeReadably(value)}`)
    .join('&')}`;
}

/** Reads a query. What is missing or invalid is as in the blank state; undefined where the query has no state at all. */
export function stateOfQuery(query: string, tenth: FactorId): CalculatorState | undefined {
  const parameters = new URLSearchParams(query);
  if (!Object.values(KEYS).some((key) => parameters.has(key))) return undefined;
  const blank = blankState(tenth);
  const factors = factorsOf(parameters.get(KEYS.factors) ?? '');
  const tenthInQuery = TENTH_FACTOR_IDS.find((id) => factors[id] !== undefined) ?? tenth;
  const level = <Id extends string>(ids: readonly Id[], key: string, otherwise: Id | number) => {
    const value = readLevel(ids, parameters.get(key) ?? '');
    return Number.isNaN(value) ? otherwise : value;
  };
  return {
    vector: parameters.get(KEYS.vector) ?? '',
    factors: { ...blankState(tenthInQuery).factors, ...factors },
    exploitMaturity: level(EXPLOIT_MATURITY_IDS, KEYS.exploitMaturity, blank.exploitMaturity),
    mitigation: level(MITIGATION_IDS, KEYS.mitigation, blank.mitigation),
  };
}

export const mayHoldState = ({ search, hash }: Pick<URL, 'search' | 'hash'>): boolean =>
  search !== '' || /^#CVSS/i.test(hash);

/** The blank state with the vector after the `#`, which is how links to other calculators have it. */
export function stateOfHash(hash: string, tenth: FactorId): CalculatorState | undefined {
  const vector = decodeSafely(hash.replace(/^#/, ''));
  return /^CVSS:\d/i.test(vector) ? { ...blankState(tenth), vector } : undefined;
}

/** The text itself where it has a percent sign that begins no code. */
function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The valid factor scores of a query, with only one tenth factor. */
function factorsOf(text: string): CalculatorState['factors'] {
  const numbers = text.split(',').map(readTypedNumber);
  const entries = FACTOR_IDS.flatMap((id, index): [FactorId, number][] => {
    const value = numbers[index] ?? Number.NaN;
    return value >= 0 && value <= 1 ? [[id, value]] : [];
  });
  const [tenth] = entries.filter(([id]) => isOneOf(TENTH_FACTOR_IDS, id));
  return Object.fromEntries(
    entries.filter((entry) => entry === tenth || !isOneOf(TENTH_FACTOR_IDS, entry[0])),
  );
}

/** The worked example with the given state, if there is one. */
export const exampleIn = (state: CalculatorState): WorkedExample | undefined =>
  WORKED_EXAMPLES.find((example) => queryOf(stateOfExample(example)) === queryOf(state));
