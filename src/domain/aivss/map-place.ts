import { bandAt, baseFor, type MapPoint } from './band-borders.ts';
import type { BandId } from './bands.ts';
import type { Score } from './score.ts';

/** A score on the map of flaw and agent. */
export interface MapPlace extends MapPoint {
  readonly band: BandId;
  /** Mitigated or unproven: the score is lower than that of the same flaw with neither. */
  readonly isLowered: boolean;
  /**
   * The base at which an unmitigated flaw of the default maturity has the same score. Undefined where the score is in
   * the band of its field anyway.
   */
  readonly equalBase: number | undefined;
}

/** What of a score has a place on the map. */
export type PlacedScore = Pick<Score, 'cvssBase' | 'factorSum' | 'band' | 'equation' | 'raw'>;

/** Where a score stands on the map, and the base that an unmitigated flaw of the same score has, where that is another. */
export function mapPlace({ cvssBase, factorSum, band, equation, raw }: PlacedScore): MapPlace {
  const equal = baseFor(Math.min(raw, 10), factorSum, equation);
  const isLowered = equal < cvssBase - EXACT;
  const isElsewhere = bandAt({ factorSum, cvssBase }, equation) !== band;
  return {
    cvssBase,
    factorSum,
    band,
    isLowered,
    equalBase: isLowered || isElsewhere ? Math.max(0, Math.min(10, equal)) : undefined,
  };
}

/** A base that comes back from its own score is the same but for the last digits. */
const EXACT = 1e-9;
