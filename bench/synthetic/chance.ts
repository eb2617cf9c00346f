import { itemAt } from '../../src/domain/lookup.ts';

/** Repeatable chance: the same seed gives the same choices on every machine. */
export interface Chance {
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  /** True in so many of a hundred cases. */
  readonly percent: (share: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
  /** Different items, in the order of the list. */
  readonly some: <T>(from: readonly T[], count: number) => T[];
}

/** Mulberry32, which is small, fast, and good enough for choosing words. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  function fraction(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const between = (low: number, high: number): number =>
    low + Math.floor(fraction() * (high - low + 1));
  return {
    between,
    percent: (share) => fraction() * 100 < share,
    pick: (from) => {
      if (from.length === 0) throw new RangeError('Nothing to pick from.');
      return itemAt(from, between(0, from.length - 1));
    },
    some(from, count) {
      const chosen = from.slice();
      while (chosen.length > Math.max(count, 0)) chosen.splice(between(0, chosen.length - 1), 1);
      return chosen;
    },
  };
}
