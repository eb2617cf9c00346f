import { expect, test } from 'vitest';
import { itemAt, lastUpTo, valueAt } from './lookup.ts';

test('an item or a value that is there is returned', () => {
  expect([itemAt(['a', 'b'], 1), itemAt(['a', 'b'], -2), itemAt(new Uint8Array(1), 0)]).toEqual([
    'b',
    'a',
    0,
  ]);
  expect(valueAt(new Map([['key', false]]), 'key')).toBe(false);
});

test.each([
  [[2, 5, 9], 1, 0],
  [[2, 5, 9], 5, 1],
  [[2, 5, 9], 8, 1],
  [[2, 5, 9], 10, 2],
  [[], 3, 0],
])('of %j the last number up to %d has the index %d', (rising, value, index) => {
  expect(lastUpTo(rising, value)).toBe(index);
});

test.each([
  ['beyond the end', () => itemAt(['a'], 1), 'A list of 1 has no item 1.'],
  ['before the beginning', () => itemAt(['a'], -2), 'A list of 1 has no item -2.'],
  ['of nothing', () => itemAt([], -1), 'A list of 0 has no item -1.'],
  ['under no key', () => valueAt(new Map(), 'key'), 'A map has no key key.'],
])('%s an error says so', (_, read, message) => {
  expect(read).toThrow(message);
});
