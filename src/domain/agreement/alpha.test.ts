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

/** One word for each thing that is judged, one digit for each assessor. */
const unitsOf = (words: string): Unit[] => words.split(' ').map((word) => [...word].map(Number));

describe('two assessors', () => {
  test.each([
    ['who always agree', '00 11 22', 1],
    ['who say the opposite', '02 20 02 20', -0.75],
    ['of whom one is silent', '0 1', undefined],
    ['who give one value to everything', '11 11', undefined],
    ['who have judged nothing', '', undefined],
  ])('%s', (_, values, alpha) => {
    const found = ordinalAlpha(unitsOf(values));
    if (alpha === undefined) expect(found).toBeUndefined();
    else expect(found).toBeCloseTo(alpha, 10);
  });

  test('only the order of values counts, not how far they are apart', () => {
    const stretched = PUBLISHED.map((unit) => unit.map((value) => value ** 3));
    expect(ordinalAlpha(stretched)).toBeCloseTo(ordinalAlpha(PUBLISHED) ?? 0, 10);
  });
});

/** Two assessors of whom the second says the same in so many of 100 cases, and otherwise anything. */
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
  test('holds alpha', () => {
    const { interval } = ordinalAlphaWithInterval(PUBLISHED) ?? {};
    expect(interval?.from).toBeLessThan(0.815);
    expect(interval?.to).toBeGreaterThan(0.816);
  });

  test('is not known where all agree', () => {
    expect(ordinalAlphaWithInterval(unitsOf('00 11 22'))).toEqual({ alpha: 1 });
  });

  test.each([
    [0.3, 20],
    [0.5, 20],
    [0.75, 30],
  ])(
    'where %f are alike, it covers the true value in some 9 of 10 samples of %i',
    (agree, size) => {
      const drawn = drawing(agree);
      const truth = ordinalAlpha(drawn(8000)) ?? 0;
      const intervals = Array.from({ length: 200 }, () => ordinalAlphaWithInterval(drawn(size)));
      const known = intervals.flatMap((one) => one?.interval ?? []);
      const covering = known.filter(({ from, to }) => from <= truth && truth <= to);
      expect(known.length).toBeGreaterThan(180);
      expect(covering.length / known.length).toBeGreaterThan(0.88);
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
