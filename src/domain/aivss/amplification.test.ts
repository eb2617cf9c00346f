import { expect, test } from 'vitest';
import { amplify, WHOLE_BASES } from './amplification.ts';
import { WORKED_EXAMPLES } from './examples.ts';

const [, , cascading] = WORKED_EXAMPLES;

test('the curve has a point for each whole base, and never falls', () => {
  const curve = amplify(cascading?.factors ?? {}, '0.8');
  expect(curve.map(({ cvssBase }) => cvssBase)).toEqual(WHOLE_BASES);
  expect(curve.map(({ score }) => score)).toEqual([
    7.8, 8, 8.2, 8.4, 8.7, 8.9, 9.1, 9.3, 9.6, 9.8, 10,
  ]);
});

test('the uplift is exact', () => {
  expect(amplify(cascading?.factors ?? {}, '0.8', [7.1])).toEqual([
    { cvssBase: 7.1, cvssBand: 'high', score: 9.4, band: 'critical', uplift: 2.2504 },
  ]);
});

test('the same factors and bases are another curve under another equation', () => {
  const factors = { 'autonomy-of-action': 1 };
  const [v05, v08] = [amplify(factors, '0.5', [4]), amplify(factors, '0.8', [4])];
  expect(v05).toMatchObject([{ score: 2.4 }]);
  expect(v08).toMatchObject([{ score: 4.6 }]);
});

test('v0.5 scores a grave flaw of a tame agent down', () => {
  expect(amplify({}, '0.5', [10])).toMatchObject([{ score: 4.9, uplift: -5.15 }]);
});
