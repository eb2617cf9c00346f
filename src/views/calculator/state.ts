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
import { isOneOf } from '../../domain/tables.ts';
import type { Answers } from '../contribute/answers.ts';
import { factorIdsWith } from '../contribute/fields.ts';

/** What is set on the calculator. A number that was typed and is none is not a number here either. */
export interface CalculatorState {
  /** As typed: it need not be sound. */
  readonly vector: string;
  readonly factors: Readonly<Partial<Record<FactorId, number>>>;
  readonly exploitMaturity: ExploitMaturity | number;
  readonly mitigation: Mitigation | number;
}

/** Names of the controls, which are the paths of the same questions in an assessment. */
export const INPUTS = {
  vector: 'cvss',
  factor: (id: FactorId): string => `factors.${id}.score`,
  exploitMaturity: 'exploit-maturity',
  mitigation: 'mitigation',
  tenth: 'tenth',
} as const;

/** A level by its id, or a number; what is neither becomes NaN, so that it can be complained of. */
export const levelOf = <Id extends string>(ids: readonly Id[], text: string): Id | number =>
  isOneOf(ids, text) ? text : typedNumber(text);

export const typedNumber = (text: string): number =>
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
  const ids = factorIdsWith(answers.get(INPUTS.tenth));
  const text = (name: string): string => answers.get(name) ?? '';
  return {
    vector: text(INPUTS.vector).trim(),
    factors: Object.fromEntries(ids.map((id) => [id, typedNumber(text(INPUTS.factor(id)))])),
    exploitMaturity: levelOf(EXPLOIT_MATURITY_IDS, text(INPUTS.exploitMaturity)),
    mitigation: levelOf(MITIGATION_IDS, text(INPUTS.mitigation)),
  };
}

export function answersOf(state: CalculatorState): Answers {
  const tenth = TENTH_FACTOR_IDS.find((id) => state.factors[id] !== undefined);
  return new Map([
    [INPUTS.vector, state.vector],
    ...FACTOR_IDS.flatMap((id): [string, string][] =>
      state.factors[id] === undefined ? [] : [[INPUTS.factor(id), typedText(state.factors[id])]],
    ),
    [INPUTS.exploitMaturity, typedText(state.exploitMaturity)],
    [INPUTS.mitigation, typedText(state.mitigation)],
    ...(tenth ? [[INPUTS.tenth, tenth] as const] : []),
  ]);
}

export const typedText = (value: string | number): string =>
  Number.isNaN(value) ? '' : String(value);

/** The example that is set when the page opens, and that the guide works through: a flaw that the agent raises by two points, across a band. */
export const FIRST_EXAMPLE = 2;

export const exampleAt = (index: number): WorkedExample => {
  const example = WORKED_EXAMPLES[index];
  if (!example) throw new RangeError(`There is no worked example ${index}.`);
  return example;
};
