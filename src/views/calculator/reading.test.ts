import { expect, test } from 'vitest';
import { WORKED_EXAMPLES } from '../../domain/aivss/examples.ts';
import { readingOf } from './reading.ts';
import { type CalculatorState, exampleAt, stateOfExample } from './state.ts';

const STATE = stateOfExample(exampleAt(0));

test.each(WORKED_EXAMPLES)('$risk is scored from its vector', (example) => {
  const { problems, scores } = readingOf(stateOfExample(example));
  expect(problems).toEqual([]);
  expect(scores?.['0.8'].score).toBe(example.score);
});

test.each<[string, Partial<CalculatorState>, string, RegExp]>([
  ['no vector', { vector: '' }, 'cvss', /empty/],
  ['an old vector', { vector: 'CVSS:3.1/AV:N' }, 'cvss', /v3\.1/],
  ['a half vector', { vector: 'CVSS:4.0/AV:N' }, 'cvss', /not complete/],
  [
    'a factor above 1',
    { factors: { ...STATE.factors, 'dynamic-identity': 1.05 } },
    'factors.dynamic-identity.score',
    /from 0 to 1/,
  ],
  [
    'a factor between two steps',
    { factors: { ...STATE.factors, 'dynamic-identity': 0.351 } },
    'factors.dynamic-identity.score',
    /from 0 to 1/,
  ],
  ['no number for ThM', { exploitMaturity: Number.NaN }, 'exploit-maturity', /ThM/],
  ['a mitigation that adds', { mitigation: 1.2 }, 'mitigation', /Mitigation_Factor/],
])('%s gives no score, and says where', (_, change, control, message) => {
  const { problems, scores } = readingOf({ ...STATE, ...change });
  expect(scores).toBeUndefined();
  expect(problems.map((one) => one.control)).toEqual([control]);
  expect(problems[0]?.message).toMatch(message);
});

test('help for a vector points to the metrics on the page, and the message names each problem once', () => {
  const readingWith = (vector: string) => readingOf({ ...STATE, vector });
  for (const vector of ['CVSS:3.1/AV:N', 'rubbish']) {
    const { problems, missing } = readingWith(vector);
    expect(problems[0]?.help).toBe('Choose the eleven metrics below.');
    expect(missing).toBe('There is no score until this is mended: CVSS vector.');
  }
  expect(readingWith('').missing).toMatch(/no flaw to score yet/);
});

test('typed numbers are computed as given and flagged', () => {
  const { scores } = readingOf({
    ...STATE,
    factors: { ...STATE.factors, 'dynamic-identity': 0.35 },
    exploitMaturity: 1.05,
    mitigation: 0.9,
  });
  expect(scores?.['0.8']).toMatchObject({ threatMultiplier: 1.05, mitigationFactor: 0.9 });
  expect(scores?.['0.8'].flags).toEqual(
    expect.arrayContaining([
      'off-rubric-factors',
      'off-rubric-threat-multiplier',
      'off-rubric-mitigation-factor',
    ]),
  );
});
