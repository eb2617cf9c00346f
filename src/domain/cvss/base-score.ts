import calculator from 'ae-cvss-calculator';
import { readBaseVector } from './vector.ts';

/**
 * The CVSS v4.0 base score of a vector (0 to 10, one decimal).
 *
 * @throws RangeError when the vector is not a complete, ordered CVSS v4.0 base vector; check it first with
 *   `readBaseVector`, which says what is wrong
 */
export function cvssBaseScore(vector: string): number {
  const known = KNOWN.get(vector);
  if (known !== undefined) return known;
  const reading = readBaseVector(vector);
  if ('problems' in reading) throw new RangeError(`${vector}: ${reading.problems[0]?.message}`);
  const base = new calculator.Cvss4P0(vector).calculateScores().base;
  if (base === undefined) throw new RangeError(`${vector}: no base score`);
  KNOWN.set(vector, base);
  return base;
}

/** Vectors recur across a catalogue, and scoring one takes far longer than looking it up. */
const KNOWN = new Map<string, number>();

/** Takes base scores over that were computed before, in another thread or in the last build. */
export function rememberBaseScores(scores: Readonly<Record<string, number>>): void {
  for (const [vector, base] of Object.entries(scores)) KNOWN.set(vector, base);
}
