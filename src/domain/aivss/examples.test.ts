import { expect, test } from 'vitest';
import { cvssBaseScore } from '../cvss/base-score.ts';
import { CORE_RISK_IDS } from './core-risks.ts';
import { WORKED_EXAMPLES } from './examples.ts';
import { FACTOR_SETS } from './factors.ts';
import { score } from './score.ts';

test('the document has one worked example for each core risk, in its order', () => {
  expect(WORKED_EXAMPLES.map(({ risk }) => risk)).toEqual(CORE_RISK_IDS);
});

test.each(WORKED_EXAMPLES)('AIVSS v0.8 §3.6: $risk is $score', (example) => {
  const result = score({ cvssBase: example.base, factors: example.factors }, '0.8');
  expect(result.factorSum).toBe(example.factorSum);
  expect(result.aars).toBe(example.aars);
  expect(result.score).toBe(example.score);
  expect(result).toMatchObject({ threatMultiplier: 0.97, mitigationFactor: 1 });
});

test.each(WORKED_EXAMPLES)('$risk scores the ten factors of v0.8', ({ factors }) => {
  expect(Object.keys(factors)).toHaveLength(10);
  expect(factors).toHaveProperty(FACTOR_SETS['v0.8'].tenth);
});

test.each(WORKED_EXAMPLES)('the CVSS library agrees with the base of $risk', ({ base, vector }) => {
  expect(cvssBaseScore(vector)).toBe(base);
});

test.each([
  [9.4, 8.5, 8.7],
  [8.7, 7, 7.6],
  [7.1, 7.5, 7.1],
  [8.3, 6.5, 7.2],
  [7.4, 5.5, 6.3],
  [5.8, 6, 5.7],
  [6.9, 5, 5.8],
  [9.3, 1, 5],
  [5.3, 4.5, 4.8],
  [2.1, 4, 3],
])('AIVSS v0.5: base %d and factor sum %d give %d', (cvssBase, sum, expected) => {
  const factors = { 'goal-driven-planning': sum };
  expect(score({ cvssBase, factors }, '0.5').score).toBe(expected);
});
