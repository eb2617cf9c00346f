import calculator from 'ae-cvss-calculator';
import { EXPLOIT_MATURITY, type ExploitMaturity } from '../aivss/levels.ts';
import { knownScore } from './known-scores.ts';

/** A CVSS v4.0 score of base and threat metrics (CVSS-BT). */
export interface CvssThreatScore {
  /** The base vector with the one threat metric, E. */
  readonly vector: string;
  readonly score: number;
}

/**
 * The CVSS-BT score of a base vector at an exploit maturity.
 *
 * @param base a sound base vector of CVSS v4.0
 * @returns a score of 0 to 10, one decimal
 */
export function cvssThreatScore(base: string, maturity: ExploitMaturity): CvssThreatScore {
  const vector = `${base}/E:${EXPLOIT_MATURITY[maturity].letter}`;
  const score = knownScore(vector, () => {
    const { threat } = new calculator.Cvss4P0(vector).calculateScores();
    if (threat === undefined) throw new RangeError(`${vector}: no threat score`);
    return threat;
  });
  return { vector, score };
}
