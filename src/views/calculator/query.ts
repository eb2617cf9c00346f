import { WORKED_EXAMPLES, type WorkedExample } from '../../domain/aivss/examples.ts';
import { FACTOR_IDS, type FactorId, TENTH_FACTOR_IDS } from '../../domain/aivss/factors.ts';
import { EXPLOIT_MATURITY_IDS, MITIGATION_IDS } from '../../domain/aivss/levels.ts';
import { isOneOf } from '../../domain/tables.ts';
import {
  blankState,
  type CalculatorState,
  levelOf,
  stateOfExample,
  typedNumber,
  typedText,
} from './state.ts';

/** Keys of the address. They stand in links that people keep. */
const KEYS = {
  vector: 'cvss',
  factors: 'f',
  exploitMaturity: 'maturity',
  mitigation: 'mitigation',
};

/**
 * The state as the query of an address: `?cvss=CVSS:4.0/AV:N…&f=1,,0.5,…&maturity=attacked&mitigation=none`. The factors
 * stand in the order of the table, and the one of the last two that does not count is left empty.
 */
export function queryOf(state: CalculatorState): string {
  const values = {
    [KEYS.vector]: state.vector,
    [KEYS.factors]: FACTOR_IDS.map((id) => typedText(state.factors[id] ?? Number.NaN)).join(','),
    [KEYS.exploitMaturity]: typedText(state.exploitMaturity),
    [KEYS.mitigation]: typedText(state.mitigation),
  };
  // Slashes, colons and commas may stand in a query as they are, and then a vector can be read there.
  const plain = (text: string) =>
    encodeURIComponent(text).replaceAll(/%(?:2F|3A|2C)/g, decodeURIComponent);
  return `?${Object.entries(values)
    .map(([key, value]) => `${key}=${plain(value)}`)
    .join('&')}`;
}

/** Reads a query. What it does not say, or says wrongly, is as in the blank state; undefined where it says nothing. */
export function stateOfQuery(query: string, tenth: FactorId): CalculatorState | undefined {
  const said = new URLSearchParams(query);
  if (!Object.values(KEYS).some((key) => said.has(key))) return undefined;
  const blank = blankState(tenth);
  const factors = factorsOf(said.get(KEYS.factors) ?? '');
  const other = TENTH_FACTOR_IDS.find((id) => factors[id] !== undefined) ?? tenth;
  const level = <Id extends string>(ids: readonly Id[], key: string, otherwise: Id | number) => {
    const value = levelOf(ids, said.get(key) ?? '');
    return Number.isNaN(value) ? otherwise : value;
  };
  return {
    vector: said.get(KEYS.vector) ?? '',
    factors: { ...blankState(other).factors, ...factors },
    exploitMaturity: level(EXPLOIT_MATURITY_IDS, KEYS.exploitMaturity, blank.exploitMaturity),
    mitigation: level(MITIGATION_IDS, KEYS.mitigation, blank.mitigation),
  };
}

/** Whether an address may hold a state. */
export const saysState = ({ search, hash }: Pick<URL, 'search' | 'hash'>): boolean =>
  search !== '' || /^#CVSS/i.test(hash);

/** Other calculators take a vector after the `#`: it is read in the blank state. */
export function stateOfHash(hash: string, tenth: FactorId): CalculatorState | undefined {
  const vector = decoded(hash.replace(/^#/, ''));
  return /^CVSS:\d/i.test(vector) ? { ...blankState(tenth), vector } : undefined;
}

/** An address may hold a percent sign that begins no code. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Only one of the two last factors is taken. */
function factorsOf(text: string): CalculatorState['factors'] {
  const numbers = text.split(',').map(typedNumber);
  const entries = FACTOR_IDS.flatMap((id, index): [FactorId, number][] => {
    const value = numbers[index] ?? Number.NaN;
    return value >= 0 && value <= 1 ? [[id, value]] : [];
  });
  const [tenth] = entries.filter(([id]) => isOneOf(TENTH_FACTOR_IDS, id));
  return Object.fromEntries(
    entries.filter((one) => one === tenth || !isOneOf(TENTH_FACTOR_IDS, one[0])),
  );
}

/** The worked example that a state is; undefined where it is none of them. */
export const exampleIn = (state: CalculatorState): WorkedExample | undefined =>
  WORKED_EXAMPLES.find((example) => queryOf(stateOfExample(example)) === queryOf(state));
