import calculator from 'ae-cvss-calculator';

/** The calculators of the versions in which advisories score. */
const VERSIONS = {
  '4.0': calculator.Cvss4P0,
  '3.1': calculator.Cvss3P1,
  '3.0': calculator.Cvss3P0,
} as const;

/**
 * The score of a vector as an advisory prints it, with all of its metrics.
 *
 * @param vector of CVSS v4.0, v3.1 or v3.0, with its prefix
 * @returns 0 to 10, one decimal; undefined where it is no vector of a known version
 */
export function publishedScore(vector: string): number | undefined {
  const [, version, metrics = ''] = /^CVSS:(4\.0|3\.1|3\.0)\/(.+)$/.exec(vector) ?? [];
  if (version !== '4.0' && version !== '3.1' && version !== '3.0') return undefined;
  try {
    return new VERSIONS[version](metrics).calculateScores().overall;
  } catch {
    // The library throws at a metric that it does not know.
    return undefined;
  }
}

/** The base score of an advisory: as published, or the one that follows from its vector. */
export const advisoryScore = ({
  severity,
  vector,
}: {
  readonly severity?: number | undefined;
  readonly vector?: string | undefined;
}): number | undefined => severity ?? (vector ? publishedScore(vector) : undefined);
