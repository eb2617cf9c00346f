import { WORKED_EXAMPLES } from '../../domain/aivss/examples.ts';
import { blankState, type CalculatorState, stateOfExample } from './state.ts';

export const STATE_TENTH = 'natural-language-interface';
export const BLANK = blankState(STATE_TENTH);
export const NUMBERS: CalculatorState = {
  vector: 'CVSS:4.0/AV:N',
  factors: { ...blankState('goal-driven-planning').factors, 'persistent-memory': 0.35 },
  exploitMaturity: 1.05,
  mitigation: 0.9,
};

/** States that a form and an address must be able to hold, each with a description. */
export const CALCULATOR_STATES: readonly (readonly [string, CalculatorState])[] = [
  ['a blank one', BLANK],
  ['one with typed numbers and the other tenth factor', NUMBERS],
  ...WORKED_EXAMPLES.map((example) => [example.risk, stateOfExample(example)] as const),
];
