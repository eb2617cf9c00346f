import { expect, test } from 'vitest';
import { answersOf, stateOfAnswers } from './state.ts';
import { BLANK, CALCULATOR_STATES } from './states.fixture.ts';

test.each(CALCULATOR_STATES)('a form brings back %s', (_, state) => {
  expect(stateOfAnswers(answersOf(state))).toEqual(state);
});

test('a typed text that is no number is complained of, not guessed', () => {
  const answers = new Map([...answersOf(BLANK), ['factors.autonomy-of-action.score', 'much']]);
  expect(stateOfAnswers(answers).factors['autonomy-of-action']).toBeNaN();
});
