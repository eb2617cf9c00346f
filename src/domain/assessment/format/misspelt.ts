import { closest } from '../../closest.ts';

/**
 * The known key that is meant by an unknown one: a similar one, or one that has lost its colon ("score 0.5").
 *
 * @returns undefined where none is similar
 */
export const meantKey = <T extends string>(written: string, known: readonly T[]): T | undefined =>
  known.find((key) => isGlued(written, key)) ?? closest(written, known);

/** Whether a written key is a key together with its value. */
export const isGlued = (written: string, key: string): boolean =>
  written.startsWith(key) && /^[\s:"']/.test(written.slice(key.length));
