import { closest } from '../../closest.ts';

/**
 * The known key that an unknown one was meant to be: a near one, or one that has lost its colon ("score 0.5").
 *
 * @returns undefined when nothing is near
 */
export function meantKey<T extends string>(given: string, known: readonly T[]): T | undefined {
  return known.find((key) => isGlued(given, key)) ?? closest(given, known);
}

/** Whether a key is followed by what should have been its value. */
export const isGlued = (given: string, key: string): boolean =>
  given.startsWith(key) && /^[\s:"']/.test(given.slice(key.length));
