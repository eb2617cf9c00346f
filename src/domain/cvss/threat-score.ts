import calculator from 'ae-cvss-calculator';
import { EXPLOIT_MATURITY, type ExploitMaturity } from '../aivss/levels.ts';
import { knownScore } from './known-scores.ts';

/**
 * The CVSS-BT score of a base vector at an exploit maturity.
 *
 * @param base a sound base vector of CVSS v4.0
 * @returns a score of 0 to 10 with one decimal, and the vector with the one threat metric, E
 */
export function cvssThreatScore(base: string, maturity: ExploitMaturity) {
  const vector = `${base}/E:${EXPLOIT_MATURITY[maturity].letter}`;
  const score = knownScore(vector, () => {
    const { threat } = new calculator.Cvss4P0(vector).calculateScores();
    if (threat === undefined) throw new RangeError(`${vector}: no threat score`);
    return threat;
  });
  return { vector, score };
}
