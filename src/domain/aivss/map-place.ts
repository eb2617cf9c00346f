import { bandAt, baseFor, type MapPoint } from './band-borders.ts';
import type { BandId } from './bands.ts';
import type { Score } from './score.ts';

/** A score on the map of flaw and agent. */
export interface MapPlace extends MapPoint {
  readonly band: BandId;
  /** Whether mitigation or exploit maturity make the score lower than it would be by default. */
  readonly isLowered: boolean;
  /**
   * The base at which an unmitigated flaw of the default maturity would have this score. Undefined where the score is not
   * lowered and stands in the field of its band.
   */
  readonly equalBase: number | undefined;
}

export type PlacedScore = Pick<Score, 'cvssBase' | 'factorSum' | 'band' | 'equation' | 'raw'>;

export function mapPlace({ cvssBase, factorSum, band, equation, raw }: PlacedScore): MapPlace {
  const equalBase = baseFor(Math.min(raw, 10), factorSum, equation);
  const isLowered = equalBase < cvssBase - ROUNDING_ERROR;
  const isElsewhere = bandAt({ factorSum, cvssBase }, equation) !== band;
  return {
    cvssBase,
    factorSum,
    band,
    isLowered,
    equalBase: isLowered || isElsewhere ? Math.max(0, Math.min(10, equalBase)) : undefined,
  };
}

/** A base that is computed back from its own score differs in the last digits. */
const ROUNDING_ERROR = 1e-9;
