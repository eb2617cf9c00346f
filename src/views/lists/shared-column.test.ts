import { expect, test } from 'vitest';
import { fromShared, inParts, toShared, widthFor } from './shared-column.ts';

test.each([
  [1, 1],
  [36, 1],
  [37, 2],
  [1296, 2],
  [1297, 3],
])('a place among %i values takes %i signs', (count, width) => {
  expect(widthFor(count)).toBe(width);
});

test('a column names each value once, and for each thing its place', () => {
  expect(toShared(['b', 'a', 'b', 'c'])).toEqual({ values: ['b', 'a', 'c'], of: '0102' });
});

test('the values may have an order', () => {
  const backwards = (a: string, b: string) => (a < b ? 1 : -1);
  expect(toShared(['b', 'a', 'c'], backwards)).toEqual({ values: ['c', 'b', 'a'], of: '120' });
});

test.each([1, 35, 36, 37, 100, 1296, 1297])('%i values are read as they were written', (count) => {
  const facts = Array.from({ length: count * 2 }, (_, at) => `value ${(at * 7) % count}`);
  const order = facts.map((_, at) => facts.length - 1 - at);
  const { values, of } = fromShared(toShared(facts), order);
  expect([...of].map((place) => values[place])).toEqual(facts.toReversed());
});

test('a text is taken apart in parts of one width', () => {
  expect(inParts('0a1b2c', 2)).toEqual(['0a', '1b', '2c']);
  expect(inParts('', 2)).toEqual([]);
});
