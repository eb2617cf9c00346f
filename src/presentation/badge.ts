import { BANDS, type BandId } from '../domain/aivss/bands.ts';
import type { Score } from '../domain/aivss/score.ts';
import { decimal } from './format.ts';

/** A score as a badge shows it. Without a score there is a word, never a zero. */
export interface BadgeView {
  readonly band: BandId | 'not-scored';
  readonly label: string;
  readonly score: string | undefined;
}

export function badgeOf(score: Pick<Score, 'band' | 'score'> | undefined): BadgeView {
  if (!score) return { band: 'not-scored', label: 'Not scored', score: undefined };
  return { band: score.band, label: BANDS[score.band].label, score: decimal(score.score) };
}

/** The badge of a band, for counts of it. */
export const bandBadge = (band: BandId | undefined): BadgeView => ({
  ...{ band: band ?? 'not-scored', label: bandLabel(band), score: undefined },
});

export const bandLabel = (band: BandId | undefined): string =>
  band ? BANDS[band].label : 'Not scored';
