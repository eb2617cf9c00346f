import { expect, test } from 'vitest';
import { FACTOR_IDS } from '../../domain/aivss/factors.ts';
import { curveOf } from './curve.ts';

const all = (score: number) => Object.fromEntries(FACTOR_IDS.slice(0, 10).map((id) => [id, score]));

test('without agentic factors the curve lies on the diagonal', () => {
  const { curve, diagonal } = curveOf(all(0), '0.8');
  const ends = (points: string) => [points.split(' ')[0], points.split(' ').at(-1)];
  expect(ends(curve)).toEqual(ends(diagonal));
});

test('the table has a row for each whole base, with score and change', () => {
  const { rows } = curveOf(all(0.5), '0.8');
  expect(rows).toHaveLength(11);
  expect(rows[5]).toMatchObject({
    base: { label: 'Medium', score: '5.0' },
    result: { label: 'High', score: '7.4' },
    change: '+2.4',
  });
});

test('a change below zero carries a minus sign', () => {
  expect(curveOf(all(0), '0.5').rows.at(-1)?.change).toBe('−5.1');
});

test.each([
  // 0 + 10 × (5 / 10) × 0.97 is 4.85, which binary fractions round to 4.8.
  ['0.8', 0, { result: '4.9', change: '+4.9' }],
  // (10 + 0) / 2 × 0.97 is 4.85 again, 5.15 below the base.
  ['0.5', 10, { result: '4.9', change: '−5.1' }],
] as const)('the change is the difference of the printed scores (v%s)', (id, base, wanted) => {
  const { result, change } = curveOf(all(id === '0.8' ? 0.5 : 0), id).rows[base] ?? {};
  expect({ result: result?.score, change }).toEqual(wanted);
});

test('bands meet without a gap and fill the scale', () => {
  const { bands, plot } = curveOf(all(0), '0.8');
  expect(bands[0]?.y).toBe(plot.top);
  for (const [index, band] of bands.entries()) {
    const next = bands[index + 1];
    expect(band.y + band.height).toBeCloseTo(next ? next.y : plot.bottom, 5);
  }
});
