import { expect, test } from 'vitest';
import { answersOf, stateOfAnswers } from './state.ts';
import { BLANK, CALCULATOR_STATES } from './states.fixture.ts';

test.each(CALCULATOR_STATES)(
  '%s can be written as answers of a form and read again',
  (_, state) => {
    expect(stateOfAnswers(answersOf(state))).toEqual(state);
  },
);

test('a typed text that is not a number is NaN', () => {
  const answers = new Map([...answersOf(BLANK), ['factors.autonomy-of-action.score', 'much']]);
  expect(stateOfAnswers(answers).factors['autonomy-of-action']).toBeNaN();
});
