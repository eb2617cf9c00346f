import { expect, test } from 'vitest';
import { FACTOR_IDS } from '../../domain/aivss/factors.ts';
import { curveFrame, curveOf } from './curve.ts';

const all = (score: number) => Object.fromEntries(FACTOR_IDS.slice(0, 10).map((id) => [id, score]));

test('without agentic factors the curve is flat, and a sentence says that nothing is added', () => {
  const { isFlat, text } = curveOf(all(0), '0.8');
  expect({ isFlat, text }).toEqual({
    isFlat: true,
    text: 'This agent adds nothing to a flaw: each keeps its CVSS base.',
  });
});

test('the table has a column for each whole base', () => {
  const { rows, isFlat } = curveOf(all(0.5), '0.8');
  expect(isFlat).toBe(false);
  expect(rows).toHaveLength(11);
  expect(rows[5]).toMatchObject({
    base: { label: 'Medium', score: '5.0' },
    result: { label: 'High', score: '7.4' },
  });
});

test('the frame has the four bands from top to bottom without gaps', () => {
  const stripes = [
    ...curveFrame().matchAll(/<rect x="44" y="([\d.]+)" width="442" height="([\d.]+)"/g),
  ];
  const edges = stripes.map(([, y, height]) => [Number(y), Number(y) + Number(height)]);
  expect(edges).toHaveLength(4);
  expect(edges[0]?.[0]).toBe(12);
  for (const [index, [, bottom = 0]] of edges.entries()) {
    expect(bottom).toBeCloseTo(edges[index + 1]?.[0] ?? 316, 5);
  }
});
