import { FACTOR_IDS, FACTOR_STEP, FACTORS, isFactorScore } from '../../domain/aivss/factors.ts';
import { type ScoreInputs, underEveryEquation } from '../../domain/aivss/score.ts';
import { cvssBaseScore } from '../../domain/cvss/base-score.ts';
import { readBaseVector } from '../../domain/cvss/vector.ts';
import type { Mistake } from '../../domain/diagnostic.ts';
import { say } from '../../words/say.ts';
import { type CalculatorState, INPUTS } from './state.ts';

/** An invalid input, because of which there is no score. */
export interface InputProblem extends Mistake {
  readonly control: string;
  /** What the control asks for, in words. */
  readonly name: string;
}

/** The highest values that the format allows: of a factor, and of the numbers that a source may give instead of levels. */
export const HIGHEST = { factor: 1, exploitMaturity: 2, mitigation: 1 } as const;
export const MULTIPLIER_STEP = 0.01;

export function readingOf(state: CalculatorState) {
  const problems = [...vectorProblems(state.vector), ...numberProblems(state)];
  if (problems.length > 0) {
    // What is missing, in short; the reasons are shown beside the controls.
    return { problems, missing: missingInWords(state.vector, problems), scores: undefined };
  }
  return { problems, missing: '', scores: underEveryEquation(inputsOf(state)) };
}

/** The result of the calculator: a score under every equation, or why there is none yet. */
export type CalculatorReading = Readonly<ReturnType<typeof readingOf>>;

function missingInWords(vector: string, problems: readonly InputProblem[]): string {
  if (vector === '') return say('There is no flaw to score yet: choose the eleven metrics.');
  const names = [...new Set(problems.map(({ name }) => name))];
  return say('There is no score until this is mended: {names}.', { names: names.join(', ') });
}

/** The inputs of AIVSS, from a state without problems. */
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
    // The help of the check leads to this page, which already has the metrics.
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
    return isFine ? [] : [outside(INPUTS.factor(id), FACTORS[id].label, HIGHEST.factor, help)];
  });
  const { exploitMaturity, mitigation } = state;
  return [
    ...factors,
    ...(typeof exploitMaturity === 'number' && !isWithin(exploitMaturity, HIGHEST.exploitMaturity)
      ? [outside(INPUTS.exploitMaturity, 'ThM', HIGHEST.exploitMaturity, say('Or choose a level.'))]
      : []),
    ...(typeof mitigation === 'number' && !isWithin(mitigation, HIGHEST.mitigation)
      ? [
          outside(
            INPUTS.mitigation,
            'Mitigation_Factor',
            HIGHEST.mitigation,
            say('Or choose a level.'),
          ),
        ]
      : []),
  ];
}

const isWithin = (value: number, most: number): boolean => value >= 0 && value <= most;

const outside = (control: string, name: string, most: number, help: string): InputProblem => ({
  control,
  name,
  help,
  message: say('{name} needs a number from 0 to {most}.', { name, most }),
});
