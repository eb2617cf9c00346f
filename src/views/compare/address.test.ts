import { expect, test } from 'vitest';
import { comparisonQuery, DEFAULT_NEEDS, movedLeft, readAddress } from './address.ts';

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
  expect(readAddress(query)).toEqual({ slugs, leftOut, onlyDifferences, needs: DEFAULT_NEEDS });
});

test.each([
  [[], false, ''],
  [['a'], false, '?agents=a'],
  [['b', 'a'], true, '?agents=b,a&only=differences'],
  [[], true, '?only=differences'],
  [['a&b=1'], false, '?agents=a%26b%3D1'],
])('%j becomes an address that reads back the same', (slugs, onlyDifferences, address) => {
  expect(comparisonQuery({ slugs, onlyDifferences })).toBe(address);
  expect(readAddress(address)).toMatchObject({ slugs, onlyDifferences, leftOut: [] });
});

test.each([
  ['a', ['a', 'b', 'c']],
  ['b', ['b', 'a', 'c']],
  ['c', ['a', 'c', 'b']],
  ['nobody', ['a', 'b', 'c']],
])('%s moves one place to the left', (slug, moved) => {
  expect(movedLeft(['a', 'b', 'c'], slug)).toEqual(moved);
});

test.each([
  [
    '?need=source-read,nonsense,leaves-band',
    ['leaves-band', 'source-read'],
    '?need=leaves-band,source-read',
  ],
  ['?need=none', [], '?need=none'],
  ['?need=nonsense', DEFAULT_NEEDS, ''],
] as const)('%s asks for conditions in the order of the table', (query, needs, address) => {
  expect(readAddress(query).needs).toEqual(needs);
  expect(comparisonQuery({ slugs: [], needs })).toBe(address);
});
