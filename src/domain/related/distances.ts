import { FACTOR_STEP, SHARED_FACTOR_IDS } from '../aivss/factors.ts';
import type { Profile } from './profiles.ts';

/** How far profiles lie apart: the sum of the differences of their factors, in steps of a factor score. */
export interface Distances {
  /** The distance. Beyond the reach, counting stops early, and it is only some number above the reach. */
  readonly between: (a: number, b: number, reach?: number) => number;
  /** A lower bound of the distance, which is found faster. */
  readonly atLeast: (a: number, b: number) => number;
}

/** The two tenth factors cannot be compared: between profiles with different ones they count as half a point. */
const OTHER_TENTH = Math.round(0.5 / FACTOR_STEP);
const NINE = SHARED_FACTOR_IDS.length;
const WIDTH = NINE + 1;

/**
 * The distances between profiles, by their indices. The numbers lie side by side in typed arrays, because millions of
 * them are compared.
 */
export function distancesOf(profiles: readonly Profile[]): Distances {
  const steps = Uint8Array.from(profiles.flatMap((profile) => profile.steps));
  const tenths = Uint8Array.from(profiles, ({ tenth }) => tenth);
  const sums = (from: number): Uint8Array =>
    Uint8Array.from(profiles, (profile) => total(profile.steps.slice(from, from + 3)));
  const [first, middle, last] = [sums(0), sums(3), sums(6)];
  const differenceIn = (column: Uint8Array, a: number, b: number): number =>
    Math.abs((column[a] ?? 0) - (column[b] ?? 0));
  return {
    between(a, b, reach = Number.POSITIVE_INFINITY) {
      const [left, right] = [a * WIDTH, b * WIDTH];
      const isSame = tenths[a] === tenths[b];
      let apart = isSame ? differenceIn(steps, left + NINE, right + NINE) : OTHER_TENTH;
      for (let at = 0; at < NINE && apart <= reach; at += 1) {
        apart += differenceIn(steps, left + at, right + at);
      }
      return apart;
    },
    atLeast: (a, b) =>
      differenceIn(first, a, b) + differenceIn(middle, a, b) + differenceIn(last, a, b),
  };
}

const total = (steps: readonly number[]): number => steps.reduce((sum, step) => sum + step, 0);
