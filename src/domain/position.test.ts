import { expect, test } from 'vitest';
import { linesOf } from './position.ts';

test.each([
  ['', 0, 1, 1],
  ['', 5, 1, 1],
  ['ab', 0, 1, 1],
  ['ab', 2, 1, 3],
  ['ab', 99, 1, 3],
  ['ab', -1, 1, 1],
  ['a\nb', 1, 1, 2],
  ['a\nb', 2, 2, 1],
  ['a\nb', 3, 2, 2],
  ['a\n', 2, 2, 1],
  ['a\r\nb', 1, 1, 2],
  ['a\r\nb', 3, 2, 1],
  ['\n\n\n', 2, 3, 1],
  ['😀b', 2, 1, 3],
  ['é\n日b', 3, 2, 2],
])('in %j, offset %d is line %d, column %d', (text, offset, line, column) => {
  expect(linesOf(text).positionOf(offset)).toEqual({ line, column });
});
