import { expect, test } from 'vitest';
import { calculationSteps } from './calculation.ts';
import { EQUATION_IDS } from './equations/index.ts';
import { tenFactors } from './exposure.fixture.ts';
import { score } from './score.ts';

const JUDGED = { cvssBase: 7.5, factors: tenFactors(0.5), exploitMaturity: 'attacked' } as const;

test('a reader can redo every step by hand', () => {
  expect(calculationSteps(score({ ...JUDGED, mitigation: 'partial' }, '0.8'))).toEqual([
    { symbol: 'Risk_Gap', formula: '10 − CVSS_Base', numbers: '10 − 7.5', value: '2.5' },
    {
      symbol: 'AARS',
      formula: 'Risk_Gap × (Factor_Sum / 10) × ThM',
      numbers: '2.5 × (5.0 / 10) × 1.0',
      value: '1.25',
    },
    {
      symbol: 'AIVSS_raw',
      formula: '(CVSS_Base + AARS) × Mitigation_Factor',
      numbers: '(7.5 + 1.25) × 0.83',
      value: '7.2625',
    },
    {
      symbol: 'AIVSS',
      formula: 'AIVSS_raw, rounded half up to one decimal',
      numbers: '7.2625',
      value: '7.3',
    },
  ]);
});

test('the last step says that the score is capped', () => {
  const beyond = score({ cvssBase: 9, factors: tenFactors(1), threatMultiplier: 1.1 }, '0.8');
  expect(calculationSteps(beyond).at(-1)).toEqual({
    symbol: 'AIVSS',
    formula: 'AIVSS_raw, capped at 10',
    numbers: '10.1',
    value: '10.0',
  });
});

test.each(EQUATION_IDS)('under %s the last two steps are the raw and the rounded score', (id) => {
  const inputs = { cvssBase: 6.7, factors: tenFactors(0.35), mitigationFactor: 0.7 };
  const judged = score({ ...JUDGED, ...inputs }, id);
  const [raw, rounded] = calculationSteps(judged).slice(-2);
  expect(raw?.value).toBe(String(judged.raw));
  expect(rounded?.value).toBe(judged.score.toFixed(1));
});
