import type Big from 'big.js';
import { say } from '../../words/say.ts';
import { type EquationStep, exact, TEN } from './equations/equation.ts';
import { evaluate } from './equations/index.ts';
import { reportedScore, type Score } from './score.ts';

/** The calculation of a score from its own numbers, line by line, with the rounding at the end (AIVSS v0.8 §3.5). */
export function calculationSteps(score: Score): EquationStep[] {
  const { raw, steps } = evaluate(score.equation, score);
  return [...steps(), roundingStep(raw)];
}

const roundingStep = (raw: Big): EquationStep => ({
  symbol: 'AIVSS',
  formula: raw.gt(TEN)
    ? say('AIVSS_raw, capped at 10')
    : say('AIVSS_raw, rounded half up to one decimal'),
  numbers: exact(raw),
  value: reportedScore(raw).toFixed(1),
});
