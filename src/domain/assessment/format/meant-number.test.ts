import { expect, test } from 'vitest';
import { meantNumber, SCALES } from './meant-number.ts';

test.each([
  ['score', 7, 0.7],
  ['score', 5, 0.5],
  ['score', 10, 1],
  ['score', 50, 0.5],
  ['score', 100, 1],
  ['score', '0,5', 0.5],
  ['score', ',5', 0.5],
  ['score', '0.5', 0.5],
  ['score', '50%', 0.5],
  ['score', ' 50 % ', 0.5],
  ['score', '5/10', 0.5],
  ['score', '50 / 100', 0.5],
  ['score', 'partial', 0.5],
  ['score', 'Full', 1],
  ['score', 'none', 0],
  ['score', -0.5, 0.5],
  ['score', 0.52, 0.5],
  ['score', 0.55, 0.55],
  ['score', 1000, undefined],
  ['score', 'high', undefined],
  ['score', '', undefined],
  ['score', '.', undefined],
  ['score', null, undefined],
  ['cvss-base', '7,5', 7.5],
  ['cvss-base', 75, 7.5],
  ['cvss-base', 7.55, 7.6],
  ['cvss-base', '75%', 7.5],
  ['cvss-base', 'full', undefined],
  ['threat-multiplier', 97, 0.97],
  ['threat-multiplier', '97%', 0.97],
  ['mitigation-factor', '0,83', 0.83],
])('%s: %j means %j', (key, input, meant) => {
  const scale = SCALES[key];
  expect(scale && meantNumber(input, scale)).toBe(meant);
});
