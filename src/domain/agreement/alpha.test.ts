import { describe, expect, test } from 'vitest';
import { ordinalAlpha, ordinalAlphaWithInterval, studentQuantile, type Unit } from './alpha.ts';

/** Twelve units and four observers: example C of "Computing Krippendorff's Alpha-Reliability" (2011). */
const OBSERVERS = [
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
].map((line) => line.split(' '));
const PUBLISHED: Unit[] =
  OBSERVERS[0]?.map((_, unit) =>
    OBSERVERS.flatMap((values) => (values[unit] === '.' ? [] : [Number(values[unit])])),
  ) ?? [];

test('the published example has the published alpha', () => {
  expect(PUBLISHED).toHaveLength(12);
  expect(ordinalAlpha(PUBLISHED)).toBeCloseTo(0.815, 3);
});

/** Units from one word for each thing that is judged, with one digit for each assessor. */
const unitsOf = (words: string): Unit[] => words.split(' ').map((word) => [...word].map(Number));

describe('two assessors', () => {
  test.each([
    ['who always agree', '00 11 22', 1],
    ['who say the opposite', '02 20 02 20', -0.75],
    ['of whom one is silent', '0 1', undefined],
    ['who give one value to everything', '11 11', undefined],
    ['who have judged nothing', '', undefined],
  ])('%s', (_, values, alpha) => {
    const computed = ordinalAlpha(unitsOf(values));
    if (alpha === undefined) expect(computed).toBeUndefined();
    else expect(computed).toBeCloseTo(alpha, 10);
  });

  test('only the order of values counts, not how far they are apart', () => {
    const stretched = PUBLISHED.map((unit) => unit.map((value) => value ** 3));
    expect(ordinalAlpha(stretched)).toBeCloseTo(ordinalAlpha(PUBLISHED) ?? 0, 10);
  });
});

/** Draws units of two assessors, of whom the second copies the first in this share of cases, and else says anything. */
function drawing(agree: number) {
  let state = 1;
  // mulberry32
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const any = () => Math.floor(random() * 3);
  return (count: number): Unit[] =>
    Array.from({ length: count }, () => {
      const value = any();
      return [value, random() < agree ? value : any()];
    });
}

describe('the interval', () => {
  test('contains alpha', () => {
    const { interval } = ordinalAlphaWithInterval(PUBLISHED) ?? {};
    expect(interval?.from).toBeLessThan(0.815);
    expect(interval?.to).toBeGreaterThan(0.816);
  });

  test('is absent where all agree', () => {
    expect(ordinalAlphaWithInterval(unitsOf('00 11 22'))).toEqual({ alpha: 1 });
  });

  test.each([
    [0.3, 20],
    [0.5, 20],
    [0.75, 30],
  ])(
    'covers the true value in some 9 of 10 samples where %f are copied, of %i units each',
    (agree, size) => {
      const drawn = drawing(agree);
      const truth = ordinalAlpha(drawn(8000)) ?? 0;
      const intervals = Array.from({ length: 200 }, () => ordinalAlphaWithInterval(drawn(size)));
      const present = intervals.flatMap((alpha) => alpha?.interval ?? []);
      const covering = present.filter(({ from, to }) => from <= truth && truth <= to);
      expect(present.length).toBeGreaterThan(180);
      expect(covering.length / present.length).toBeGreaterThan(0.88);
    },
  );

  // Tables of Student's t.
  test.each([
    [9, 2.262],
    [19, 2.093],
    [29, 2.045],
    [100, 1.984],
  ])('with %i degrees of freedom reaches %f', (freedom, quantile) => {
    expect(studentQuantile(freedom)).toBeCloseTo(quantile, 3);
  });
});
