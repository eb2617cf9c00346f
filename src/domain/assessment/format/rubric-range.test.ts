import { expect, test } from 'vitest';
import { factorsWith, record } from '../../record.fixture.ts';
import { idsOf, tableOf } from '../../tables.ts';
import { judge } from '../score.ts';
import { rubricRange } from './rubric-range.ts';
import type { Assessment, ThreatEntry } from './schema.ts';

const factors = (value: number, others: Parameters<typeof factorsWith>[0] = {}) =>
  factorsWith({ ...tableOf(idsOf(factorsWith()), () => value), ...others });

const threat = (judged: Partial<ThreatEntry>): ThreatEntry => ({
  id: 'threat',
  title: 'A threat',
  layer: 'agent-frameworks',
  reason: 'As the source says.',
  'cvss-base': 5,
  ...judged,
});

function rangeOf(data: Partial<Assessment>) {
  const { assessment } = record('agent', { data });
  return rubricRange(judge(assessment, '0.8'), '0.8');
}

test('an agent on the rubric has its score at both ends', () => {
  // 5 + 5 × 5 / 10 × 0.97 = 7.425
  const range = rangeOf({ factors: factors(0.5), threats: [threat({})] });
  expect(range).toEqual({
    low: { score: 7.4, band: 'high' },
    high: { score: 7.4, band: 'high' },
    off: { factors: [], threatMultiplier: false, mitigationFactor: false },
  });
});

test('factors off the rubric lead to a range, which may cross the border of a band', () => {
  const odd = { 'dynamic-tool-use': 0.6, 'persistent-memory': { score: 0.35, reason: 'Some.' } };
  const range = rangeOf({ factors: factors(0.5, odd), threats: [threat({})] });
  // Factor_Sum 4.5 below and 5.5 above: 5 + 5 × 0.45 × 0.97 = 7.1825; 5 + 5 × 0.55 × 0.97 = 7.6675
  expect(range?.low.score).toBe(7.2);
  expect(range?.high.score).toBe(7.7);
  expect(range?.off.factors).toEqual(['dynamic-tool-use', 'persistent-memory']);
  // 4.5 + 5.5 × 0.45 × 0.97 = 6.90075; 4.5 + 5.5 × 0.55 × 0.97 = 7.43425
  const across = rangeOf({ factors: factors(0.5, odd), threats: [threat({ 'cvss-base': 4.5 })] });
  expect([across?.low, across?.high]).toEqual([
    { score: 6.9, band: 'medium' },
    { score: 7.4, band: 'high' },
  ]);
});

test('each end is that of its highest threat, which need not be the same', () => {
  const range = rangeOf({
    factors: factors(0),
    threats: [
      threat({ id: 'steady', 'cvss-base': 5, mitigation: 'none' }),
      threat({ id: 'doubtful', 'cvss-base': 5.8, 'mitigation-factor': 0.9 }),
    ],
  });
  // The doubtful one is 5.22 as stated, 4.814 with 0.83, 5.8 with 1.
  expect([range?.low.score, range?.high.score]).toEqual([5, 5.8]);
  expect(range?.off).toEqual({ factors: [], threatMultiplier: false, mitigationFactor: true });
});

test('what is off the rubric is listed for all threats, and not for the highest alone', () => {
  const range = rangeOf({
    factors: factors(0),
    threats: [
      threat({ id: 'highest', 'cvss-base': 9 }),
      threat({ id: 'lowest', 'cvss-base': 1, factors: { 'dynamic-tool-use': 0.9 } }),
    ],
  });
  expect([range?.low.score, range?.high.score]).toEqual([9, 9]);
  expect(range?.off.factors).toEqual(['dynamic-tool-use']);
});

test('the overrides of a threat are snapped too', () => {
  const range = rangeOf({
    factors: factors(0.5),
    threats: [threat({ factors: { 'dynamic-tool-use': 0.9 } })],
  });
  // Factor_Sum 5 and 5.5: 7.425 and 7.6675
  expect([range?.low.score, range?.high.score]).toEqual([7.4, 7.7]);
  expect(range?.off.factors).toEqual(['dynamic-tool-use']);
});

test('a multiplier beyond the rubric becomes its last level', () => {
  const range = rangeOf({
    factors: factors(1),
    threats: [threat({ 'cvss-base': 2, 'threat-multiplier': 1.5, 'mitigation-factor': 0.9 })],
  });
  // (2 + 8) × 0.83 = 8.3 and × 1 = 10
  expect([range?.low.score, range?.high.score]).toEqual([8.3, 10]);
});

test('an agent that is not scored has no range', () => {
  expect(rangeOf({ threats: [] })).toBeUndefined();
});
