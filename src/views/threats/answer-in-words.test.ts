import { expect, test } from 'vitest';
import { answerInWords } from './answer-in-words.ts';
import { readThreatChoice } from './choice.ts';

test.each([
  ['band=high', 3, '3 of 9 threats have all of this.'],
  ['band=high', 0, 'No threat has all of this.'],
  ['sort=agent', 9, 'Sorted by Agent, ascending.'],
  [
    'layer=agent-frameworks&sort=risk&order=descending',
    2,
    '2 of 9 threats have all of this. Sorted by Core risk, descending.',
  ],
  ['', 9, 'In band order.'],
])('%j, %i of 9: %s', (query, found, words) => {
  expect(answerInWords(readThreatChoice(new URLSearchParams(query)), found, 9)).toBe(words);
});
