import { expect, test } from 'vitest';
import { pagesAround } from './pages-around.ts';

test.each([
  { number: 1, of: 1, pages: [1] },
  { number: 1, of: 3, pages: [1, 2, 3] },
  { number: 1, of: 9, pages: [1, 2, 3, 'gap', 9] },
  { number: 5, of: 9, pages: [1, 2, 3, 4, 5, 6, 7, 8, 9] },
  { number: 6, of: 20, pages: [1, 'gap', 4, 5, 6, 7, 8, 'gap', 20] },
  { number: 20, of: 20, pages: [1, 'gap', 18, 19, 20] },
])('page $number of $of leads to $pages', ({ number, of, pages }) =>
  expect(pagesAround(number, of)).toEqual(pages),
);
