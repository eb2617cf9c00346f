import { expect, test } from 'vitest';
import { paged } from './paging.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const lengths = (count: number, size: number, whole?: number) =>
  paged(numbers(count), size, whole).map(({ items }) => items.length);

test.each([
  { what: 'an empty list is one empty page', count: 0, pages: [0] },
  { what: 'a full page has no second', count: 10, pages: [10] },
  { what: 'one more begins the next', count: 11, pages: [10, 1] },
  { what: 'the last page has what is left', count: 25, pages: [10, 10, 5] },
  { what: 'a list that is only a little longer stays whole', count: 15, whole: 15, pages: [15] },
  { what: 'a longer one is cut by size', count: 16, whole: 15, pages: [10, 6] },
])('$what', ({ count, whole, pages }) => expect(lengths(count, 10, whole)).toEqual(pages));

test('nothing is lost, doubled or moved, and every page knows its place', () => {
  const pages = paged(numbers(23), 10);
  expect(pages.flatMap(({ items }) => items)).toEqual(numbers(23));
  expect(pages.map(({ number, of }) => `${number} of ${of}`)).toEqual([
    '1 of 3',
    '2 of 3',
    '3 of 3',
  ]);
});
