import { expect, test } from 'vitest';
import { WORKED_EXAMPLES } from '../../domain/aivss/examples.ts';
import {
  answersOf,
  blankState,
  type CalculatorState,
  stateOfAnswers,
  stateOfExample,
} from './state.ts';

const TENTH = 'natural-language-interface';
const BLANK = blankState(TENTH);
const NUMBERS: CalculatorState = {
  vector: 'CVSS:4.0/AV:N',
  factors: { ...blankState('goal-driven-planning').factors, 'persistent-memory': 0.35 },
  exploitMaturity: 1.05,
  mitigation: 0.9,
};
const STATES: [string, CalculatorState][] = [
  ['a blank one', BLANK],
  ['one with typed numbers and the other tenth factor', NUMBERS],
  ...WORKED_EXAMPLES.map((one): [string, CalculatorState] => [one.risk, stateOfExample(one)]),
];

test.each(STATES)('a form brings back %s', (_, state) => {
  expect(stateOfAnswers(answersOf(state))).toEqual(state);
});

test('a typed text that is no number is complained of, not guessed', () => {
  const answers = new Map([...answersOf(BLANK), ['factors.autonomy-of-action.score', 'much']]);
  expect(stateOfAnswers(answers).factors['autonomy-of-action']).toBeNaN();
});
