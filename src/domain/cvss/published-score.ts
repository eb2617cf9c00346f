import calculator from 'ae-cvss-calculator';

/** The base score of a vector of any version of CVSS, as advisories publish them; undefined where it is none. */
export function publishedScore(vector: string): number | undefined {
  try {
    return calculator.fromVector(vector)?.calculateScores().base;
  } catch {
    return undefined;
  }
}
