import { expect, test } from 'vitest';
import { columnOf, mapColumn, placesByRank } from './column.ts';

test.each<[string, (number | string | undefined)[], number[][]]>([
  ['the lowest first', [3, 1, 2], [[1], [2], [0], []]],
  ['equals as they are', [2, 1, 2, 1], [[1, 3], [0, 2], []]],
  ['days as numbers are', ['2026-02-01', '2026-01-31'], [[1], [0], []]],
  ['what has no value last', [undefined, 2, undefined, 1], [[3], [1], [0, 2]]],
  ['nothing of nothing', [], [[]]],
])('places by rank have %s', (_, facts, ranks) => {
  expect(placesByRank(columnOf(facts))).toEqual(ranks);
});

test('values that become equal share a rank', () => {
  const halves = mapColumn(columnOf([5, 2, 4, 3]), (value) => Math.floor(value / 2));
  expect(placesByRank(halves)).toEqual([[1, 3], [0, 2], []]);
});
