import { expect, test } from 'vitest';
import { isSameData } from './canonical.ts';

test.each([
  [{ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }, true],
  [[{ a: 1, b: 2 }], [{ b: 2, a: 1 }], true],
  [{ a: 1, b: undefined }, { a: 1 }, true],
  [undefined, undefined, true],
  [[1, 2], [2, 1], false],
  [{ a: 1 }, { a: '1' }, false],
  [{ a: null }, {}, false],
  [undefined, null, false],
  [{}, [], false],
  ['', undefined, false],
])('%j says the same as %j: %s', (a, b, expected) => {
  expect(isSameData(a, b)).toBe(expected);
});
