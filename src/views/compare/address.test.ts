import { expect, test } from 'vitest';
import { comparisonQuery, movedLeft, readAddress } from './address.ts';

test.each([
  ['', [], [], false],
  ['?agents=', [], [], false],
  ['?agents=a', ['a'], [], false],
  ['?agents=b,a', ['b', 'a'], [], false],
  ['?agents=b%2Ca', ['b', 'a'], [], false],
  ['?agents=a&agents=b', ['a', 'b'], [], false],
  ['?agents=a,,%20b%20,a', ['a', 'b'], [], false],
  ['?agents=a,b,c,d,e,f', ['a', 'b', 'c', 'd'], ['e', 'f'], false],
  ['?only=differences&agents=a,b', ['a', 'b'], [], true],
  ['?agents=a,b&only=all', ['a', 'b'], [], false],
])('%j asks for %j', (query, slugs, leftOut, onlyDifferences) => {
  expect(readAddress(query)).toEqual({ slugs, leftOut, onlyDifferences });
});

test.each([
  [[], false, ''],
  [['a'], false, '?agents=a'],
  [['b', 'a'], true, '?agents=b,a&only=differences'],
  [[], true, '?only=differences'],
  [['a&b=1'], false, '?agents=a%26b%3D1'],
])('%j becomes an address that reads back the same', (slugs, onlyDifferences, address) => {
  expect(comparisonQuery({ slugs, onlyDifferences })).toBe(address);
  expect(readAddress(address)).toEqual({ slugs, onlyDifferences, leftOut: [] });
});

test.each([
  ['a', ['a', 'b', 'c']],
  ['b', ['b', 'a', 'c']],
  ['c', ['a', 'c', 'b']],
  ['nobody', ['a', 'b', 'c']],
])('%s moves a place to the left', (slug, moved) => {
  expect(movedLeft(['a', 'b', 'c'], slug)).toEqual(moved);
});
