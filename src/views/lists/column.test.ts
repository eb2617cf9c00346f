import { expect, test } from 'vitest';
import { columnOf, inOrderOf, mapColumn } from './column.ts';

const byNumber = (a: number, b: number) => a - b;

test.each<[string, (number | undefined)[], number[]]>([
  ['the lowest first', [3, 1, 2], [1, 2, 0]],
  ['equals as they are', [2, 1, 2, 1], [1, 3, 0, 2]],
  ['what has no value last', [undefined, 2, undefined, 1], [3, 1, 0, 2]],
  ['nothing of nothing', [], []],
])('%s', (_, facts, places) => {
  expect(inOrderOf(columnOf(facts), byNumber)).toEqual(places);
});

test('what has no value is last the other way round too', () => {
  expect(inOrderOf(columnOf([undefined, 1, 2]), (a: number, b) => b - a)).toEqual([2, 1, 0]);
});

test('values that become the same are equals', () => {
  const halves = mapColumn(columnOf([5, 2, 4, 3]), (value) => Math.floor(value / 2));
  expect(inOrderOf(halves, byNumber)).toEqual([1, 3, 0, 2]);
});
