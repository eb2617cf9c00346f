import { expect, test } from 'vitest';
import { itemAt, valueAt } from './lookup.ts';

test('what is there is given', () => {
  expect([itemAt(['a', 'b'], 1), itemAt(['a', 'b'], -2), itemAt(new Uint8Array(1), 0)]).toEqual([
    'b',
    'a',
    0,
  ]);
  expect(valueAt(new Map([['key', false]]), 'key')).toBe(false);
});

test.each([
  ['beyond the end', () => itemAt(['a'], 1), 'A list of 1 has no item 1.'],
  ['before the beginning', () => itemAt(['a'], -2), 'A list of 1 has no item -2.'],
  ['of nothing', () => itemAt([], -1), 'A list of 0 has no item -1.'],
  ['under no key', () => valueAt(new Map(), 'key'), 'A map has no key key.'],
])('%s an error says so', (_, read, message) => {
  expect(read).toThrow(message);
});
