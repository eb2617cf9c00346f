import { expect, test } from 'vitest';
import {
  count,
  decimal,
  factorScore,
  listOf,
  longDate,
  scoreInColumn,
  shorten,
  signed,
  signedFactor,
  unrounded,
} from './format.ts';

test.each([
  [9, '9.0'],
  [7.5, '7.5'],
  [10, '10.0'],
])('a score of %d reads %s', (score, text) => expect(decimal(score)).toBe(text));

test.each([
  [0, '0.0'],
  [0.5, '0.5'],
  [0.35, '0.35'],
  [1, '1.0'],
  [0.7 - 0.6, '0.1'],
])('a factor score of %d reads %s', (score, text) => expect(factorScore(score)).toBe(text));

test('scores in a column have their decimal points aligned', () => {
  expect([9, 7.45, 10].map((score) => scoreInColumn(score))).toEqual([
    '9.0\u2007',
    '7.45',
    '10.0\u2007',
  ]);
});

test.each([
  [8, '8.0'],
  [0, '0.0'],
  [4.35, '4.35'],
  [0.985, '0.985'],
])('the number %d of a sum keeps its decimals and has at least one: %s', (number, text) => {
  expect(unrounded(number)).toBe(text);
});

test('a day is written out, whatever the time zone of the machine', () => {
  expect(longDate('2026-11-01')).toBe('1 November 2026');
});

test.each([
  [1, '1 agent'],
  [0, '0 agents'],
  [2, '2 agents'],
  [999, '999 agents'],
  [1000, '1,000 agents'],
  [41_732, '41,732 agents'],
])('%d agents', (number, text) => expect(count(number, 'agent')).toBe(text));

test('a long text is cut after a word', () => {
  expect(shorten('one two three four', 10)).toBe('one two…');
  expect(shorten('one two, three four', 10)).toBe('one two…');
  expect(shorten('short', 10)).toBe('short');
  expect(shorten('unbreakable-word', 10).length).toBeLessThanOrEqual(11);
});

test.each([
  [0.5, '+0.5'],
  [-0.05, '−0.05'],
  [1, '+1.0'],
])('a difference of factors of %d reads %s', (difference, text) =>
  expect(signedFactor(difference)).toBe(text),
);

test.each([
  [0, '0'],
  [0.4, '+0.4'],
  [-1.2, '−1.2'],
])('a difference of scores of %d reads %s', (points, text) => expect(signed(points)).toBe(text));

test('a list is written with and', () => {
  expect(listOf(['one', 'two', 'three'])).toBe('one, two and three');
});
