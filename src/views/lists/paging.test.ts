import { expect, test } from 'vitest';
import { inPages, leftInWords, pagerRuns, pageSegment, rowsInWords } from './paging.ts';

test.each([
  [0, [0]],
  [1, [1]],
  [100, [100]],
  [101, [100, 1]],
  [1000, Array(10).fill(100)],
])('a list of %i stands on pages of %j', (total, expected) => {
  const pages = inPages([...Array(total).keys()]);
  expect(pages.map(({ items }) => items.length)).toEqual(expected);
  expect(pages.flatMap(({ items }) => items)).toEqual([...Array(total).keys()]);
  expect(pages.map(({ number }) => number)).toEqual(expected.map((_, index) => index + 1));
  expect(pages.every((page) => page.last === expected.length && page.total === total)).toBe(true);
});

test.each([
  [30, [30]],
  [31, [30, 1]],
  [72, [30, 42]],
  [73, [30, 42, 1]],
])('%i rows with a shorter first page stand on pages of %j', (total, expected) => {
  const pages = inPages([...Array(total).keys()], { first: 30, further: 42 });
  expect(pages.map(({ items }) => items.length)).toEqual(expected);
  expect(pages.map(({ from, items }) => items[0] === from - 1)).toEqual(expected.map(() => true));
});

test('the first page has the address of the list', () => {
  expect(pageSegment(1)).toBe('');
  expect(pageSegment(12)).toBe('page/12/');
});

test.each([
  [1, 1, [[1]]],
  [1, 10, [[1, 2, 3], [10]]],
  [4, 10, [[1, 2, 3, 4, 5, 6], [10]]],
  [50, 100, [[1], [48, 49, 50, 51, 52], [100]]],
  [100, 100, [[1], [98, 99, 100]]],
])('page %i of %i names %j', (number, last, expected) => {
  expect(pagerRuns(number, last)).toEqual(expected);
});

test.each([
  [{ left: 0, total: 12, shown: 0 }, '0 of 12 threats.'],
  [{ left: 1, total: 1, shown: 1 }, '1 of 1 threat.'],
  [{ left: 100, total: 233, shown: 100 }, '100 of 233 threats.'],
  [{ left: 233, total: 233, shown: 200 }, '233 of 233 threats. Shown: 1 to 200.'],
])('an answer says how many things it leaves and shows: %j', (counts, expected) => {
  expect(leftInWords(counts, 'threat')).toBe(expected);
});

test('a page says what part of the list it has', () => {
  const ranges = (total: number) =>
    inPages([...Array(total)]).map((page) => rowsInWords(page, 'agent'));
  expect(ranges(1)).toEqual(['1 agent.']);
  expect(ranges(250)).toEqual([
    '1 to 100 of 250 agents.',
    '101 to 200 of 250 agents.',
    '201 to 250 of 250 agents.',
  ]);
});
