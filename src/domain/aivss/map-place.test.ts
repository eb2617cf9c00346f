import { expect, test } from 'vitest';
import { mapPlace } from './map-place.ts';
import { type ScoreInputs, score } from './score.ts';

const place = (inputs: Partial<ScoreInputs>) =>
  mapPlace(score({ cvssBase: 9, factors: { 'autonomy-of-action': 1 }, ...inputs }, '0.8'));

test.each([
  { what: 'a proven flaw stands in the field of its band', with: {}, is: [false, false] },
  { what: 'a mitigated one is lowered', with: { mitigation: 'strong' as const }, is: [true, true] },
  {
    what: 'so is an unproven one',
    with: { exploitMaturity: 'unreported' as const },
    is: [true, true],
  },
  {
    what: 'an attacked one that stays in its field needs no stem',
    with: { exploitMaturity: 'attacked' as const },
    is: [false, false],
  },
  {
    what: 'one that the multiplier of a source lifts into another field has a stem, and is not lowered',
    with: { cvssBase: 8.9, factors: {}, threatMultiplier: 1.1 },
    is: [false, false],
  },
])('$what', ({ with: inputs, is: [isLowered, hasStem] }) => {
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
