/** The values that assessors gave one thing, as numbers in their order. Whoever did not judge it is not among them. */
export type Unit = readonly number[];

export interface Alpha {
  readonly alpha: number;
  /**
   * The interval for 95 %, which covers some 92 % with few units. Absent where all agree: that does not say how rare a
   * disagreement is.
   */
  readonly interval?: { readonly from: number; readonly to: number };
}

/**
 * Krippendorff's alpha for ordinal data: 1 where all agree, 0 where they agree no more than by chance.
 *
 * K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011): 1 − D_o / D_e over the coincidences of values,
 * with the ordinal difference of two values, (Σ n_g from the one to the other − (n_c + n_k) / 2)².
 *
 * @returns undefined where there is nothing to compare, or every value is the same: then chance explains all of it
 */
export function ordinalAlpha(units: readonly Unit[]): number | undefined {
  const paired = units.filter((unit) => unit.length > 1);
  const counts = countsOf(paired.flat());
  const n = paired.flat().length;
  const difference = ordinalDifference(counts);
  const observed = sum(
    paired.map((unit) => sum(pairsOf(unit).map(([a, b]) => difference(a, b))) / (unit.length - 1)),
  );
  const expected = sum(
    pairsOf([...counts.keys()]).map(
      ([a, b]) => (counts.get(a) ?? 0) * (counts.get(b) ?? 0) * difference(a, b),
    ),
  );
  return expected === 0 ? undefined : 1 - ((n - 1) * observed) / expected;
}

/**
 * Alpha with an interval from the jackknife, which leaves out one unit after the other (J. Hughes, "Toward improved
 * inference for Krippendorff's Alpha", 2022). The jackknife is applied to the logarithm of 1 − alpha, since errors are not
 * symmetrical near 1; in the simulation of the test, this covers the true value far more reliably than alpha itself.
 */
export function ordinalAlphaWithInterval(units: readonly Unit[]): Alpha | undefined {
  const alpha = ordinalAlpha(units);
  if (alpha === undefined || alpha === 1) return alpha && { alpha };
  const paired = units.filter((unit) => unit.length > 1);
  const n = paired.length;
  const alphasWithoutOne = paired.flatMap(
    (_, leftOut) => ordinalAlpha(paired.toSpliced(leftOut, 1)) ?? [],
  );
  if (alphasWithoutOne.length < n) return { alpha };
  const mean = sum(alphasWithoutOne) / n;
  const variance = ((n - 1) / n) * sum(alphasWithoutOne.map((one) => (one - mean) ** 2));
  const reach = Math.exp((studentQuantile(n - 1) * Math.sqrt(variance)) / (1 - alpha));
  const interval = { from: Math.max(1 - (1 - alpha) * reach, -1), to: 1 - (1 - alpha) / reach };
  return { alpha, interval };
}

/** The 97.5 % point of Student's t, by the first terms of its expansion around that of the normal distribution. */
export function studentQuantile(freedom: number): number {
  const z = 1.959964;
  const [first, second, third] = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
  ];
  return z + first / freedom + second / freedom ** 2 + third / freedom ** 3;
}

/** How often each value occurs, the lowest value first. */
const countsOf = (values: readonly number[]): ReadonlyMap<number, number> =>
  new Map(
    [...Map.groupBy(values, (value) => value)]
      .map(([value, same]) => [value, same.length] as const)
      .toSorted(([a], [b]) => a - b),
  );

function ordinalDifference(counts: ReadonlyMap<number, number>) {
  const byValue = [...counts];
  return (a: number, b: number): number => {
    const [low, high] = a < b ? [a, b] : [b, a];
    const between = byValue.filter(([value]) => value >= low && value <= high);
    const ends = ((counts.get(a) ?? 0) + (counts.get(b) ?? 0)) / 2;
    return (sum(between.map(([, count]) => count)) - ends) ** 2;
  };
}

/** Every two items, in both orders. */
const pairsOf = <T>(items: readonly T[]): [T, T][] =>
  items.flatMap((a, i) => items.flatMap((b, j): [T, T][] => (i === j ? [] : [[a, b]])));

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
