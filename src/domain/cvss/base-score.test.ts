import { expect, test } from 'vitest';
import { cvssBaseScore } from './base-score.ts';

test.each([
  [10, 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H'],
  [9.3, 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'],
  [8.7, 'CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'],
  [8.5, 'CVSS:4.0/AV:L/AC:L/AT:N/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'],
  [5.3, 'CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:N/VC:N/VI:L/VA:N/SC:N/SI:N/SA:N'],
  [0, 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N'],
])('%d: %s', (base, vector) => {
  expect(cvssBaseScore(vector)).toBe(base);
  expect(cvssBaseScore(vector), 'from memory').toBe(base);
});

test.each(['', 'CVSS:3.1/AV:N', 'CVSS:4.0/AV:N'])(
  'a vector that is not one is refused: "%s"',
  (vector) => {
    expect(() => cvssBaseScore(vector)).toThrow(RangeError);
  },
);
