import Big from 'big.js';
import { describe, expect, test } from 'vitest';
import { bandOf } from './bands.ts';
import { EQUATION_IDS, type EquationId } from './equations/index.ts';
import { tenFactors as ten } from './exposure.fixture.ts';
import { SCORE_FLAG_IDS, type ScoreFlag } from './flags.ts';
import { factorSum, reportedScore, type ScoreInputs, score } from './score.ts';

describe('rounding', () => {
  test.each([
    ['8.64', 8.6],
    ['8.65', 8.7],
    ['8.6499999999999999999999', 8.6],
    ['9.25', 9.3],
    ['0.05', 0.1],
    ['0.0499999999', 0],
    ['0', 0],
    ['9.95', 10],
    ['9.9499', 9.9],
  ])('%s is reported as %d', (raw, expected) => {
    expect(reportedScore(new Big(raw))).toBe(expected);
  });

  test.each([
    { raw: 9.3504, expected: 9.4, cvssBase: 7.1, each: 0.8 },
    { raw: 8.65, expected: 8.7, cvssBase: 7.3, each: 0.5, threatMultiplier: 1 },
    { raw: 9.25, expected: 9.3, cvssBase: 8.5, each: 0.5, threatMultiplier: 1 },
    { raw: 0.05, expected: 0.1, cvssBase: 0.1, each: 0, mitigationFactor: 0.5 },
    { raw: 2.15, expected: 2.2, cvssBase: 4.3, each: 0, mitigationFactor: 0.5 },
    { raw: 1.15, expected: 1.2, cvssBase: 2.3, each: 0, mitigationFactor: 0.5 },
    { raw: 8.64999, expected: 8.6, cvssBase: 8.64999, each: 0 },
  ])('raw $raw becomes $expected', ({ raw, expected, each, ...inputs }) => {
    const result = score({ ...inputs, factors: ten(each) }, '0.8');
    expect(result.raw).toBe(raw);
    expect(result.score).toBe(expected);
  });

  test('ten times 0.1 is 1, and ten times 0.05 is 0.5', () => {
    expect(factorSum(ten(0.1), 'v0.8').toFixed()).toBe('1');
    expect(factorSum(ten(0.05), 'v0.8').toFixed()).toBe('0.5');
  });
});

describe('the end of the scale', () => {
  test('an off-rubric multiplier above 1 is capped at 10, and says so', () => {
    const result = score({ cvssBase: 9, factors: ten(1), threatMultiplier: 1.1 }, '0.8');
    expect(result).toMatchObject({ raw: 10.1, capped: true, score: 10, band: 'critical' });
    expect(result.flags).toContain('capped');
  });

  test('exactly 10 is not capped', () => {
    const result = score({ cvssBase: 9, factors: ten(1), threatMultiplier: 1 }, '0.8');
    expect(result).toMatchObject({ raw: 10, capped: false, score: 10 });
    expect(result.flags).not.toContain('capped');
  });
});

test.each([
  [10, 'critical'],
  [9, 'critical'],
  [8.9, 'high'],
  [7, 'high'],
  [6.9, 'medium'],
  [4, 'medium'],
  [3.9, 'low'],
  [0.1, 'low'],
  [0, 'none'],
])('%d is %s', (value, band) => {
  expect(bandOf(value)).toBe(band);
});

test('a raw score below 9 that rounds to 9.0 is critical: the band is that of the reported score', () => {
  const result = score({ cvssBase: 8.95, factors: ten(0) }, '0.8');
  expect(result).toMatchObject({ raw: 8.95, score: 9, band: 'critical' });
});

const JUDGED: ScoreInputs = {
  cvssBase: 7.5,
  factors: ten(0.5),
  exploitMaturity: 'attacked',
  mitigation: 'none',
};

describe('flags', () => {
  test('inputs that are judged by the document raise none', () => {
    expect(score(JUDGED, '0.8').flags).toEqual([]);
  });

  const { exploitMaturity: _, ...noMaturity } = JUDGED;
  const { mitigation: __, ...noMitigation } = JUDGED;
  const raised: [ScoreFlag, ScoreInputs][] = [
    ['estimated-base', { ...JUDGED, baseIsEstimated: true }],
    ['off-rubric-factors', { ...JUDGED, factors: { ...ten(0.5), 'dynamic-tool-use': 0.55 } }],
    ['off-rubric-threat-multiplier', { ...noMaturity, threatMultiplier: 1 }],
    ['off-rubric-mitigation-factor', { ...noMitigation, mitigationFactor: 1 }],
    ['other-factor-set', { ...JUDGED, factors: ten(0.5, 'v0.5') }],
    ['default-exploit-maturity', noMaturity],
    ['default-mitigation', noMitigation],
    ['below-base', { ...JUDGED, factors: ten(0), mitigation: 'partial' }],
    ['capped', { ...noMaturity, factors: ten(1), threatMultiplier: 1.5 }],
    ['context-driven', { ...JUDGED, cvssBase: 2, factors: ten(0.5) }],
  ];
  test.each(raised)('%s is raised', (flag, inputs) => {
    expect(score(inputs, '0.8').flags).toContain(flag);
  });
  test('every flag is among them', () => {
    expect(raised.map(([flag]) => flag)).toEqual(SCORE_FLAG_IDS);
  });

  test.each<[EquationId, ScoreInputs, ScoreFlag]>([
    ['0.5', { ...JUDGED, factors: ten(0.5, 'v0.5') }, 'other-factor-set'],
    ['0.5', noMitigation, 'default-mitigation'],
    ['0.5', { ...noMitigation, mitigationFactor: 0.5 }, 'off-rubric-mitigation-factor'],
    ['0.5', { ...JUDGED, factors: ten(0) }, 'below-base'],
    ['0.5', { ...JUDGED, cvssBase: 1 }, 'context-driven'],
    ['1.0-proposal', { ...JUDGED, mitigation: 'strong' }, 'below-base'],
    ['0.8', { ...JUDGED, cvssBase: 5, factors: ten(1) }, 'context-driven'],
    ['0.8', { ...JUDGED, exploitMaturity: 'proof-of-concept' }, 'default-exploit-maturity'],
  ])('%j', (equation, inputs, flag) => {
    expect(score(inputs, equation).flags).not.toContain(flag);
  });
});

test.each([
  ['0.8', 'attacked', 1],
  ['0.8', 'proof-of-concept', 0.97],
  ['0.8', 'unreported', 0.5],
  ['0.5', 'unreported', 0.91],
  ['1.0-proposal', 'unreported', 0.5],
] as const)('AIVSS %s multiplies %s by %d', (equation, exploitMaturity, expected) => {
  expect(score({ ...JUDGED, exploitMaturity }, equation).threatMultiplier).toBe(expected);
});

test.each([
  ['none', 1],
  ['partial', 0.83],
  ['strong', 0.67],
] as const)('a mitigation that is %s multiplies by %d', (mitigation, expected) => {
  expect(score({ ...JUDGED, mitigation }, '0.8').mitigationFactor).toBe(expected);
});

test('v0.5 has neither a mitigation factor nor AARS', () => {
  const result = score(JUDGED, '0.5');
  expect(Object.keys(result)).not.toEqual(expect.arrayContaining(['mitigationFactor']));
  expect(result).toMatchObject({ raw: 6.25, score: 6.3 });
  expect(result.aars).toBeUndefined();
});

test('the equations keep their ids, which stand in data and addresses', () => {
  expect(EQUATION_IDS).toEqual(['0.8', '0.5', '1.0-proposal']);
});
