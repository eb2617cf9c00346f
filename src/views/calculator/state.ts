import { WORKED_EXAMPLES, type WorkedExample } from '../../domain/aivss/examples.ts';
import {
  FACTOR_IDS,
  type FactorId,
  type FactorSetId,
  TENTH_FACTOR_IDS,
  tenOf,
} from '../../domain/aivss/factors.ts';
import {
  DEFAULT_EXPLOIT_MATURITY,
  DEFAULT_MITIGATION,
  EXPLOIT_MATURITY_IDS,
  type ExploitMaturity,
  MITIGATION_IDS,
  type Mitigation,
} from '../../domain/aivss/levels.ts';
import type { ScoreInputs } from '../../domain/aivss/score.ts';
import { itemAt } from '../../domain/lookup.ts';
import { isOneOf } from '../../domain/tables.ts';
import type { Answers } from '../contribute/answers.ts';
import { factorIdsWith } from '../contribute/fields.ts';

/** The settings of the calculator. A typed text that is not a number is NaN. */
export interface CalculatorState {
  /** As typed; it may be invalid. */
  readonly vector: string;
  readonly factors: Readonly<Partial<Record<FactorId, number>>>;
  readonly exploitMaturity: ExploitMaturity | number;
  readonly mitigation: Mitigation | number;
}

/** The names of the controls, which are the paths of the same values in an assessment. */
export const INPUTS = {
  vector: 'cvss',
  factor: (id: FactorId): string => `factors.${id}.score`,
  exploitMaturity: 'exploit-maturity',
  mitigation: 'mitigation',
  tenth: 'tenth',
} as const;

/** A level or a number; NaN for any other text, so that it is reported. */
export const readLevel = <Id extends string>(ids: readonly Id[], text: string): Id | number =>
  isOneOf(ids, text) ? text : readTypedNumber(text);

export const readTypedNumber = (text: string): number =>
  /^\d*\.?\d+$/.test(text.trim()) ? Number(text) : Number.NaN;

/** No vector, factors at 0, and the default levels of AIVSS. */
export function blankState(tenth: FactorId): CalculatorState {
  return {
    vector: '',
    factors: Object.fromEntries(factorIdsWith(tenth).map((id) => [id, 0])),
    exploitMaturity: DEFAULT_EXPLOIT_MATURITY,
    mitigation: DEFAULT_MITIGATION,
  };
}

/** The state with the vector of a threat and what else its score is computed from. */
export const stateOfInputs = (
  vector: string,
  { factors, ...inputs }: ScoreInputs,
  set: FactorSetId,
): CalculatorState => ({
  vector,
  factors: tenOf(factors, set),
  exploitMaturity: inputs.threatMultiplier ?? inputs.exploitMaturity ?? DEFAULT_EXPLOIT_MATURITY,
  mitigation: inputs.mitigationFactor ?? inputs.mitigation ?? DEFAULT_MITIGATION,
});

export const stateOfExample = ({ vector, factors }: WorkedExample): CalculatorState => ({
  vector,
  factors,
  exploitMaturity: DEFAULT_EXPLOIT_MATURITY,
  mitigation: DEFAULT_MITIGATION,
});

export function stateOfAnswers(answers: Answers): CalculatorState {
  const ids = factorIdsWith(answers.get(INPUTS.tenth));
  const text = (name: string): string => answers.get(name) ?? '';
  return {
    vector: text(INPUTS.vector).trim(),
    factors: Object.fromEntries(ids.map((id) => [id, readTypedNumber(text(INPUTS.factor(id)))])),
    exploitMaturity: readLevel(EXPLOIT_MATURITY_IDS, text(INPUTS.exploitMaturity)),
    mitigation: readLevel(MITIGATION_IDS, text(INPUTS.mitigation)),
  };
}

export function answersOf(state: CalculatorState): Answers {
  const tenth = TENTH_FACTOR_IDS.find((id) => state.factors[id] !== undefined);
  return new Map([
    [INPUTS.vector, state.vector],
    ...FACTOR_IDS.flatMap((id): [string, string][] =>
      state.factors[id] === undefined ? [] : [[INPUTS.factor(id), writeValue(state.factors[id])]],
    ),
    [INPUTS.exploitMaturity, writeValue(state.exploitMaturity)],
    [INPUTS.mitigation, writeValue(state.mitigation)],
    ...(tenth ? [[INPUTS.tenth, tenth] as const] : []),
  ]);
}

export const writeValue = (value: string | number): string =>
  Number.isNaN(value) ? '' : String(value);

/** The example with which the page opens, also used in the guide: the agent raises its flaw by two points into another band. */
export const FIRST_EXAMPLE = 2;

export const exampleAt = (index: number): WorkedExample => itemAt(WORKED_EXAMPLES, index);
