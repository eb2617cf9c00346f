import { expect, test } from 'vitest';
import { answerInWords } from './answer-in-words.ts';
import { threatGrammar } from './choice.ts';

test.each([
  ['band=high', 3, '3 of 9 threats match all of these.'],
  ['band=high', 0, 'No threat matches all of these.'],
  ['sort=agent', 9, 'Sorted by Agent, ascending.'],
  [
    'layer=agent-frameworks&sort=-risk',
    2,
    '2 of 9 threats match all of these. Sorted by Core risk, descending.',
  ],
  ['', 9, 'In band order.'],
])('%j, %i of 9: %s', (query, found, words) => {
  expect(answerInWords(threatGrammar.readQuestion(query), found, 9)).toBe(words);
});
