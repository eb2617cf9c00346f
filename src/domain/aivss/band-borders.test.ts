import { describe, expect, test } from 'vitest';
import { bandAt, bandFields, baseFor, type MapPoint, WHOLE_MAP } from './band-borders.ts';
import { bandRank } from './bands.ts';
import { EQUATION_IDS } from './equations/index.ts';

/** Whether a point lies in a polygon, by how often a ray from it crosses the outline. */
function isIn(outline: readonly MapPoint[], { factorSum: x, cvssBase: y }: MapPoint): boolean {
  return outline.reduce((inside, a, index) => {
    const b = outline[(index + 1) % outline.length] ?? a;
    const crosses =
      a.cvssBase > y !== b.cvssBase > y &&
      x <
        a.factorSum + ((b.factorSum - a.factorSum) * (y - a.cvssBase)) / (b.cvssBase - a.cvssBase);
    return crosses ? !inside : inside;
  }, false);
}

const AREAS = {
  'the whole map': WHOLE_MAP,
  'a part of it': { factorSum: { from: 1, to: 9.5 }, cvssBase: { from: 6, to: 10 } },
  'a corner in one band': { factorSum: { from: 8, to: 10 }, cvssBase: { from: 9, to: 10 } },
};

describe.each(EQUATION_IDS)('under %s', (id) => {
  test.each(Object.entries(AREAS))(
    'the fields of %s have the bands that scores have',
    (_, area) => {
      const fields = bandFields(id, area);
      for (let sum = area.factorSum.from + 0.13; sum < area.factorSum.to; sum += 0.37) {
        for (let base = area.cvssBase.from + 0.117; base < area.cvssBase.to; base += 0.31) {
          const point = { factorSum: Number(sum.toFixed(3)), cvssBase: Number(base.toFixed(3)) };
          const shown = fields.findLast(({ reached }) => isIn(reached, point))?.band ?? 'none';
          // A point within a hundredth of a border may lie on either side of its chord.
          const near = [-0.01, 0.01].map((by) => bandAt({ ...point, cvssBase: base + by }, id));
          if (near[0] === near[1]) expect([point, shown]).toEqual([point, near[0]]);
        }
      }
    },
  );

  test('a border is where the band begins, to a hundredth', () => {
    for (const { band, border } of bandFields(id, WHOLE_MAP)) {
      for (const { factorSum, cvssBase } of border) {
        const above = { factorSum, cvssBase: cvssBase + 0.01 };
        const below = { factorSum, cvssBase: cvssBase - 0.01 };
        if (above.cvssBase <= 10) expect(bandRank(bandAt(above, id))).toBe(bandRank(band));
        if (below.cvssBase >= 0) expect(bandRank(bandAt(below, id))).toBe(bandRank(band) + 1);
      }
    }
  });
});

test('under v0.8 an agent without factors is Critical from a base that rounds to 9.0', () => {
  expect(baseFor(8.95, 0, '0.8')).toBe(8.95);
  expect(bandFields('0.8', WHOLE_MAP).at(-1)?.border[0]).toEqual({ factorSum: 0, cvssBase: 8.95 });
  // (8.95 − 0.97 × 5) / (1 − 0.097 × 5)
  expect(baseFor(8.95, 5, '0.8')).toBeCloseTo(4.1 / 0.515, 10);
});
