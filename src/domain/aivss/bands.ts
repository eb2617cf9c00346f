import { say } from '../../words/say.ts';
import { idsOf } from '../tables.ts';
/** The severity bands of AIVSS v0.8 §3.5.2, most severe first. `none` is ours: the document starts at 0.1. */
export const BANDS = {
  critical: { label: say('Critical'), from: 9, to: 10 },
  high: { label: say('High'), from: 7, to: 8.9 },
  medium: { label: say('Medium'), from: 4, to: 6.9 },
  low: { label: say('Low'), from: 0.1, to: 3.9 },
  none: { label: say('None'), from: 0, to: 0 },
} as const satisfies Record<string, { label: string; from: number; to: number }>;

export type BandId = keyof typeof BANDS;
export const BAND_IDS = idsOf(BANDS);

/**
 * The band of a score.
 *
 * @param score a reported score: 0 to 10, already rounded to one decimal
 */
export function bandOf(score: number): BandId {
  return BAND_IDS.find((id) => score >= BANDS[id].from) ?? 'none';
}

/** Where a band stands: 0 for the most severe. What is not scored comes after every band. */
export const bandRank = (band: BandId | undefined): number =>
  band ? BAND_IDS.indexOf(band) : BAND_IDS.length;
