import { expect, test } from 'vitest';
import { dayAfter, daysBetween, isDay } from './day.ts';

test.each([
  ['2026-11-21', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-02-30', false],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-11-00', false],
  ['2026-1-2', false],
  ['21.11.2026', false],
  ['2026-11-21T10:00:00Z', false],
  [' 2026-11-21', false],
  ['', false],
  [20261121, false],
  [new Date('2026-11-21'), false],
  [undefined, false],
])('%s is a day: %s', (value, expected) => {
  expect(isDay(value)).toBe(expected);
});

test.each([
  ['2026-11-21', '2026-11-21', 0],
  ['2026-11-21', '2026-11-22', 1],
  ['2026-11-21', '2026-11-20', -1],
  ['2024-02-28', '2024-03-01', 2],
  // The clocks change in between, and a day stays a day.
  ['2026-03-28', '2026-03-30', 2],
  ['2025-12-31', '2026-12-31', 365],
])('from %s to %s: %i', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});

test.each([
  ['2026-11-21', '2026-11-22'],
  ['2026-02-28', '2026-03-01'],
  ['2024-02-28', '2024-02-29'],
  ['2026-12-31', '2027-01-01'],
])('after %s comes %s', (day, next) => {
  expect(dayAfter(day)).toBe(next);
});
