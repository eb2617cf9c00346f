import { FACTOR_STEP, SHARED_FACTOR_IDS } from '../aivss/factors.ts';
import type { Profile } from './profiles.ts';

/** How far profiles lie apart, in steps of a factor score: the sum of what their factors differ by. */
export interface Distances {
  /** Counted to the end only where it is not above the reach. */
  readonly between: (a: number, b: number, reach?: number) => number;
  /** A distance that two profiles have at least, found sooner. */
  readonly atLeast: (a: number, b: number) => number;
}

/** The two tenth factors do not compare: profiles that have not the same one differ by half a point there. */
const OTHER_TENTH = Math.round(0.5 / FACTOR_STEP);
const NINE = SHARED_FACTOR_IDS.length;
const WIDTH = NINE + 1;

/**
 * The distances between profiles, by their place. The numbers lie side by side in one array each: millions of them are
 * compared.
 */
export function distancesOf(profiles: readonly Profile[]): Distances {
  const steps = Uint8Array.from(profiles.flatMap((profile) => profile.steps));
  const tenths = Uint8Array.from(profiles, ({ tenth }) => tenth);
  const sums = (from: number): Uint8Array =>
    Uint8Array.from(profiles, (profile) => total(profile.steps.slice(from, from + 3)));
  const [first, middle, last] = [sums(0), sums(3), sums(6)];
  const differ = (column: Uint8Array, a: number, b: number): number =>
    Math.abs((column[a] ?? 0) - (column[b] ?? 0));
  return {
    between(a, b, reach = Number.POSITIVE_INFINITY) {
      const [left, right] = [a * WIDTH, b * WIDTH];
      const isSame = tenths[a] === tenths[b];
      let apart = isSame ? differ(steps, left + NINE, right + NINE) : OTHER_TENTH;
      for (let at = 0; at < NINE && apart <= reach; at += 1) {
        apart += differ(steps, left + at, right + at);
      }
      return apart;
    },
    atLeast: (a, b) => differ(first, a, b) + differ(middle, a, b) + differ(last, a, b),
  };
}

const total = (steps: readonly number[]): number => steps.reduce((sum, step) => sum + step, 0);
