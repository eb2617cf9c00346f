import { expect, test } from 'vitest';
import { reviewBy } from './review.ts';

test.each([
  ['2026-11-20', undefined, '2027-05-20'],
  ['2026-01-31', undefined, '2026-07-31'],
  ['2026-08-31', undefined, '2027-02-28'],
  ['2027-08-31', undefined, '2028-02-29'],
  ['2026-06-30', undefined, '2026-12-30'],
  ['2026-07-01', undefined, '2027-01-01'],
  ['2026-11-20', '2026-12-01', '2026-12-01'],
])('assessed %s and stated %s: review by %s', (assessed, stated, expected) => {
  expect(reviewBy(assessed, stated)).toBe(expected);
});
