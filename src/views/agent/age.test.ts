import { expect, test } from 'vitest';
import { ageInWords, overdueInWords } from './age.ts';

test.each([
  ['2026-11-21', 'today'],
  ['2026-11-22', 'today'],
  ['2026-11-20', '1 day ago'],
  ['2026-09-22', '60 days ago'],
  ['2026-09-21', '2 months ago'],
  ['2025-11-21', '11 months ago'],
  ['2025-11-20', '12 months ago'],
  ['2024-11-20', '2 years ago'],
])('judged on %s is %s', (day, words) => {
  expect(ageInWords(day, '2026-11-21')).toBe(words);
});

test.each([
  ['2026-11-22', undefined],
  ['2026-11-21', undefined],
  ['2026-11-20', 'overdue by 1 day'],
  ['2026-05-21', 'overdue by 6 months'],
])('a review by %s is %s', (day, words) => {
  expect(overdueInWords(day, '2026-11-21')).toBe(words);
});
