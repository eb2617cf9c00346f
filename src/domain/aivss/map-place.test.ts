import { expect, test } from 'vitest';
import { mapPlace } from './map-place.ts';
import { type ScoreInputs, score } from './score.ts';

const place = (inputs: Partial<ScoreInputs>) =>
  mapPlace(score({ cvssBase: 9, factors: { 'autonomy-of-action': 1 }, ...inputs }, '0.8'));

test.each<[string, Partial<ScoreInputs>, isLowered: boolean, hasStem: boolean]>([
  ['a proven flaw stands in the field of its band', {}, false, false],
  ['a mitigated one is lowered', { mitigation: 'strong' }, true, true],
  ['an unproven one is lowered', { exploitMaturity: 'unreported' }, true, true],
  ['an attacked one may stay in its field', { exploitMaturity: 'attacked' }, false, false],
  [
    'one that the multiplier of a source lifts into another field has a stem, and is not lowered',
    { cvssBase: 8.9, factors: {}, threatMultiplier: 1.1 },
    false,
    false,
  ],
])('%s', (_, inputs, isLowered, hasStem) => {
  const placed = place(inputs);
  expect([placed.isLowered, placed.equalBase !== undefined]).toEqual([isLowered, hasStem]);
});

test('the stem ends at the base that has the same score without mitigation', () => {
  // 9 × 0.67 on an agent without factors.
  expect(place({ factors: {}, mitigation: 'strong' })).toEqual({
    cvssBase: 9,
    factorSum: 0,
    band: 'medium',
    isLowered: true,
    equalBase: 6.03,
  });
});

test('an attacked flaw stands below the border of the band that it reaches', () => {
  const { band, equalBase, isLowered } = place({
    cvssBase: 8.89,
    exploitMaturity: 'attacked',
    factors: { 'autonomy-of-action': 0.55 },
  });
  expect([band, isLowered]).toEqual(['critical', false]);
  expect(equalBase).toBeGreaterThan(8.89);
});
