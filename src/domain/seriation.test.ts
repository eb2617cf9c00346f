import { expect, test } from 'vitest';
import { byLikeness } from './seriation.ts';

test.each([
  {
    what: 'from zero on, always to the nearest',
    of: [
      [4, 4],
      [0, 1],
      [4, 3],
      [0, 0],
    ],
    is: [3, 1, 2, 0],
  },
  {
    what: 'equal ones stand together, in their order',
    of: [[2], [0], [2], [0]],
    is: [1, 3, 0, 2],
  },
  {
    what: 'of equally near ones the first',
    of: [
      [1, 0],
      [0, 1],
    ],
    is: [0, 1],
  },
  { what: 'nothing', of: [], is: [] },
])('$what', ({ of, is }) => {
  expect(byLikeness(of)).toEqual(is);
});
