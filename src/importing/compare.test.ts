import { expect, test } from 'vitest';
import { FACTOR_IDS } from '../domain/aivss/factors.ts';
import { layersIn } from '../domain/maestro/layers.ts';
import { tableOf } from '../domain/tables.ts';
import { computedScore, printedDifferences } from './compare.ts';
import type { Figures, Listing } from './listing.ts';

/** A listing with a factor sum; the ten factors share it as evenly as steps of 0.05 let them. */
function listing(sum: number, figures: Figures): Listing {
  const ids = FACTOR_IDS.filter((id) => id !== 'natural-language-interface');
  const steps = Math.round(sum * 20);
  const factors = tableOf(ids, (_, index) => Math.floor((steps + index) / 10) / 20);
  return {
    form: 'rich',
    whole: true,
    name: 'A',
    summary: 'B',
    factors,
    figures,
    layers: tableOf(layersIn(), () => ({ tag: 'mapped' })),
  };
}

const inputs = (cvssBase: number, threatMultiplier: number, mitigationFactor: number) => ({
  cvssBase,
  threatMultiplier,
  mitigationFactor,
});

test.each<[string, number, Figures, string[]]>([
  [
    'nothing',
    0.6,
    { ...inputs(1.5, 0.9, 0.7), printed: { score: 1.4, band: 'low', aars: 0.46, factorSum: 0.6 } },
    [],
  ],
  [
    'a score exactly between',
    5,
    { ...inputs(8.5, 1, 1), printed: { score: 9.2, band: 'critical', aars: 0.75 } },
    ['prints 9.2 instead of 9.3 (exactly 9.25; the document rounds half up)'],
  ],
  [
    'an AARS exactly between',
    7.3,
    { ...inputs(8.5, 1, 1), printed: { score: 9.6, band: 'critical', aars: 1.09 } },
    ['prints an AARS of 1.09 instead of 1.10 (exactly 1.095)'],
  ],
  [
    'everything',
    5,
    { ...inputs(8.5, 1, 1), printed: { score: 8.1, band: 'high', aars: 0.7, factorSum: 5.1 } },
    [
      'prints a factor sum of 5.1 instead of 5',
      'prints an AARS of 0.7 instead of 0.75',
      'prints 8.1 instead of 9.3 (exactly 9.25; the document rounds half up)',
      'prints High instead of Critical',
    ],
  ],
  ['a capped score', 9.6, { ...inputs(9.8, 1.1, 1), printed: { score: 10, band: 'critical' } }, []],
  ['a mitigation of 0.6', 0.6, { ...inputs(1.5, 0.9, 0.6), printed: { score: 1.2 } }, []],
  [
    'no base',
    5,
    { printed: { score: 9.9, factorSum: 5.1 } },
    ['prints a factor sum of 5.1 instead of 5'],
  ],
  ['no multiplier', 5, { cvssBase: 8.5, mitigationFactor: 1, printed: { score: 1 } }, []],
  ['nothing printed', 5, { ...inputs(8.5, 1, 1), printed: {} }, []],
])('%s differs', (_, sum, figures, expected) => {
  expect(printedDifferences(listing(sum, figures))).toEqual(expected);
});

test('nothing is computed from nine factors', () => {
  const whole = listing(5, { ...inputs(8.5, 1, 1), printed: { score: 1, factorSum: 1 } });
  const { 'non-determinism': _, ...nine } = whole.factors;
  expect(computedScore({ ...whole, factors: nine })).toBeUndefined();
  expect(printedDifferences({ ...whole, factors: nine })).toEqual([]);
});
