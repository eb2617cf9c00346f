import calculator from 'ae-cvss-calculator';
import { knownScore } from './known-scores.ts';
import { readBaseVector } from './vector.ts';

/**
 * The CVSS v4.0 base score of a vector (0 to 10, one decimal).
 *
 * @throws RangeError when the vector is not a complete, ordered CVSS v4.0 base vector; check it first with
 *   `readBaseVector`, which says what is wrong
 */
export const cvssBaseScore = (vector: string): number =>
  knownScore(vector, () => {
    const reading = readBaseVector(vector);
    if ('problems' in reading) throw new RangeError(`${vector}: ${reading.problems[0]?.message}`);
    const base = new calculator.Cvss4P0(vector).calculateScores().base;
    if (base === undefined) throw new RangeError(`${vector}: no base score`);
    return base;
  });
