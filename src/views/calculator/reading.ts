import type { EquationId } from '../../domain/aivss/equations/index.ts';
import { FACTOR_IDS, FACTOR_STEP, FACTORS, isFactorScore } from '../../domain/aivss/factors.ts';
import { type Score, type ScoreInputs, underEveryEquation } from '../../domain/aivss/score.ts';
import { cvssBaseScore } from '../../domain/cvss/base-score.ts';
import { readBaseVector } from '../../domain/cvss/vector.ts';
import type { Mistake } from '../../domain/diagnostic.ts';
import { say } from '../../words/say.ts';
import { type CalculatorState, INPUTS } from './state.ts';

/** Something that keeps the calculator from a score. */
export interface InputProblem extends Mistake {
  /** Name of the control. */
  readonly control: string;
  /** What it asks for. */
  readonly name: string;
}

/** The ends of the two numbers that a source may give instead of a level, as the format has them. */
export const ENDS = { factor: 1, exploitMaturity: 2, mitigation: 1 } as const;
/** Typed multipliers go in steps of this size. */
export const MULTIPLIER_STEP = 0.01;

/** What the calculator shows: a score under every equation, or why there is none yet. */
export interface CalculatorReading {
  readonly problems: readonly InputProblem[];
  /** What keeps from a score, without the reason, which stands beside each control. */
  readonly missing: string;
  readonly scores: Readonly<Record<EquationId, Score>> | undefined;
}

export function readingOf(state: CalculatorState): CalculatorReading {
  const problems = [...vectorProblems(state.vector), ...numberProblems(state)];
  if (problems.length > 0) {
    return { problems, missing: missingOf(state.vector, problems), scores: undefined };
  }
  return { problems, missing: '', scores: underEveryEquation(inputsOf(state)) };
}

function missingOf(vector: string, problems: readonly InputProblem[]): string {
  if (vector === '') return say('There is no flaw to score yet: choose the eleven metrics.');
  const names = [...new Set(problems.map(({ name }) => name))];
  return say('There is no score until this is mended: {names}.', { names: names.join(', ') });
}

/** What AIVSS scores of a state without problems. */
export const inputsOf = (state: CalculatorState): ScoreInputs => ({
  cvssBase: cvssBaseScore(state.vector),
  factors: state.factors,
  ...(typeof state.exploitMaturity === 'number'
    ? { threatMultiplier: state.exploitMaturity }
    : { exploitMaturity: state.exploitMaturity }),
  ...(typeof state.mitigation === 'number'
    ? { mitigationFactor: state.mitigation }
    : { mitigation: state.mitigation }),
});

function vectorProblems(vector: string): InputProblem[] {
  const reading = readBaseVector(vector);
  if (!('problems' in reading)) return [];
  return reading.problems.map(({ message, help, isAnew }) => ({
    control: INPUTS.vector,
    name: say('CVSS vector'),
    message,
    // The metrics are here, where a checked file has to send its author to them.
    help: isAnew ? say('Choose the eleven metrics below.') : help,
  }));
}

function numberProblems(state: CalculatorState): InputProblem[] {
  const factors = FACTOR_IDS.flatMap((id) => {
    const value = state.factors[id];
    const isFine = value === undefined || isFactorScore(value);
    const help = say('Steps of {factorStep}; only 0, 0.5 and 1 are levels of the rubric.', {
      factorStep: FACTOR_STEP,
    });
    return isFine ? [] : [range(INPUTS.factor(id), FACTORS[id].label, ENDS.factor, help)];
  });
  const { exploitMaturity, mitigation } = state;
  return [
    ...factors,
    ...(typeof exploitMaturity === 'number' && !isWithin(exploitMaturity, ENDS.exploitMaturity)
      ? [range(INPUTS.exploitMaturity, 'ThM', ENDS.exploitMaturity, say('Or choose a level.'))]
      : []),
    ...(typeof mitigation === 'number' && !isWithin(mitigation, ENDS.mitigation)
      ? [range(INPUTS.mitigation, 'Mitigation_Factor', ENDS.mitigation, say('Or choose a level.'))]
      : []),
  ];
}

const isWithin = (value: number, most: number): boolean => value >= 0 && value <= most;

const range = (control: string, name: string, most: number, help: string): InputProblem => ({
  control,
  name,
  help,
  message: say('{name} needs a number from 0 to {most}.', { name, most }),
});
