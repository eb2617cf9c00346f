import { WORKED_EXAMPLES, type WorkedExample } from '../../domain/aivss/examples.ts';
import { FACTOR_IDS, type FactorId, TENTH_FACTOR_IDS } from '../../domain/aivss/factors.ts';
import {
  DEFAULT_EXPLOIT_MATURITY,
  DEFAULT_MITIGATION,
  EXPLOIT_MATURITY_IDS,
  type ExploitMaturity,
  MITIGATION_IDS,
  type Mitigation,
} from '../../domain/aivss/levels.ts';
import type { Answers } from '../contribute/answers.ts';
import { factorIdsWith } from '../contribute/fields.ts';
import { TENTH } from '../contribute/place.ts';

/** What is set on the calculator. A number that was typed and is none is not a number here either. */
export interface CalculatorState {
  /** As typed: it need not be sound. */
  readonly vector: string;
  readonly factors: Readonly<Partial<Record<FactorId, number>>>;
  readonly exploitMaturity: ExploitMaturity | number;
  readonly mitigation: Mitigation | number;
}

/** Names of the controls, which are the paths of the same questions in an assessment. */
export const CONTROLS = {
  vector: 'cvss',
  factor: (id: FactorId): string => `factors.${id}.score`,
  exploitMaturity: 'exploit-maturity',
  mitigation: 'mitigation',
  tenth: TENTH,
} as const;

const isOneOf = <Id extends string>(ids: readonly Id[], text: string): text is Id =>
  (ids as readonly string[]).includes(text);

/** A level by its id, or a number; what is neither becomes NaN, so that it can be complained of. */
const levelOf = <Id extends string>(ids: readonly Id[], text: string): Id | number =>
  isOneOf(ids, text) ? text : numberOf(text);

const numberOf = (text: string): number =>
  /^\d*\.?\d+$/.test(text.trim()) ? Number(text) : Number.NaN;

/** Everything at its lowest, or at the document's default, and no flaw yet. */
export function blankState(tenth: FactorId): CalculatorState {
  return {
    vector: '',
    factors: Object.fromEntries(factorIdsWith(tenth).map((id) => [id, 0])),
    exploitMaturity: DEFAULT_EXPLOIT_MATURITY,
    mitigation: DEFAULT_MITIGATION,
  };
}

export const stateOfExample = ({ vector, factors }: WorkedExample): CalculatorState => ({
  vector,
  factors,
  exploitMaturity: DEFAULT_EXPLOIT_MATURITY,
  mitigation: DEFAULT_MITIGATION,
});

export function stateOfAnswers(answers: Answers): CalculatorState {
  const ids = factorIdsWith(answers.get(CONTROLS.tenth) as FactorId);
  const text = (name: string): string => answers.get(name) ?? '';
  return {
    vector: text(CONTROLS.vector).trim(),
    factors: Object.fromEntries(ids.map((id) => [id, numberOf(text(CONTROLS.factor(id)))])),
    exploitMaturity: levelOf(EXPLOIT_MATURITY_IDS, text(CONTROLS.exploitMaturity)),
    mitigation: levelOf(MITIGATION_IDS, text(CONTROLS.mitigation)),
  };
}

export function answersOf(state: CalculatorState): Answers {
  const tenth = TENTH_FACTOR_IDS.find((id) => state.factors[id] !== undefined);
  return new Map([
    [CONTROLS.vector, state.vector],
    ...FACTOR_IDS.flatMap((id): [string, string][] =>
      state.factors[id] === undefined ? [] : [[CONTROLS.factor(id), written(state.factors[id])]],
    ),
    [CONTROLS.exploitMaturity, written(state.exploitMaturity)],
    [CONTROLS.mitigation, written(state.mitigation)],
    ...(tenth ? [[CONTROLS.tenth, tenth] as const] : []),
  ]);
}

const written = (value: string | number): string => (Number.isNaN(value) ? '' : String(value));

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
    [KEYS.factors]: FACTOR_IDS.map((id) => written(state.factors[id] ?? Number.NaN)).join(','),
    [KEYS.exploitMaturity]: written(state.exploitMaturity),
    [KEYS.mitigation]: written(state.mitigation),
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

/** Only one of the two last factors is taken. */
function factorsOf(text: string): CalculatorState['factors'] {
  const numbers = text.split(',').map(numberOf);
  const entries = FACTOR_IDS.flatMap((id, index): [FactorId, number][] => {
    const value = numbers[index] ?? Number.NaN;
    return value >= 0 && value <= 1 ? [[id, value]] : [];
  });
  const [tenth] = entries.filter(([id]) => isOneOf(TENTH_FACTOR_IDS, id));
  return Object.fromEntries(
    entries.filter((one) => one === tenth || !isOneOf(TENTH_FACTOR_IDS, one[0])),
  );
}

/** The example that is set when the page opens: a flaw that the agent raises by two points, across a band. */
export const FIRST_EXAMPLE = 2;

export const exampleAt = (index: number): WorkedExample => {
  const example = WORKED_EXAMPLES[index];
  if (!example) throw new RangeError(`There is no worked example ${index}.`);
  return example;
};

/** The worked example that a state is; undefined where it is none of them. */
export const exampleIn = (state: CalculatorState): WorkedExample | undefined =>
  WORKED_EXAMPLES.find((example) => queryOf(stateOfExample(example)) === queryOf(state));
