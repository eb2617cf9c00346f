import { expect, test } from 'vitest';
import { driverOf } from './driver.ts';

test.each([
  { base: 9.3, sum: 0, band: 'critical', by: 'flaw' },
  { base: 9.3, sum: 4.95, band: 'critical', by: 'flaw' },
  { base: 9.3, sum: 5, band: 'critical', by: 'both' },
  { base: 8.9, sum: 6, band: 'critical', by: 'agent' },
  { base: 8.9, sum: 1.5, band: 'high', by: 'flaw' },
  // A mitigated flaw is in a lower band than its base.
  { base: 9.3, sum: 2, band: 'high', by: 'flaw' },
  { base: 0, sum: 10, band: 'none', by: 'both' },
] as const)('a base of $base and a sum of $sum in $band: $by', ({ base, sum, band, by }) => {
  expect(driverOf({ cvssBase: base, factorSum: sum, band })).toBe(by);
});
