import { BAND_IDS, BANDS, type BandId, bandOf } from '../../domain/aivss/bands.ts';
import type { Score } from '../../domain/aivss/score.ts';
import { say } from '../../words/say.ts';
import { decimal } from './format.ts';

export const BADGE_IDS = [...BAND_IDS, 'not-scored'] as const;

/** A score as a badge shows it. Without a score it has a word, never a zero. */
export interface BadgeView {
  readonly band: (typeof BADGE_IDS)[number];
  readonly label: string;
  readonly score: string | undefined;
}

export function badgeOf(score: Pick<Score, 'band' | 'score'> | undefined): BadgeView {
  if (!score) return { band: 'not-scored', label: say('Not scored'), score: undefined };
  return { band: score.band, label: BANDS[score.band].label, score: decimal(score.score) };
}

/** @param score 0 to 10, rounded as it is reported; undefined: not scored */
export const scoreBadge = (score: number | undefined): BadgeView =>
  badgeOf(score === undefined ? undefined : { score, band: bandOf(score) });

/** A badge without a score: for counts of a band, and where decimals would seem to rank. */
export const bandBadge = (band: BandId | undefined): BadgeView => ({
  band: band ?? 'not-scored',
  label: bandLabel(band),
  score: undefined,
});

export const bandLabel = (band: BandId | undefined): string =>
  band ? BANDS[band].label : say('Not scored');

/** `Critical 9.5`, `Not scored` */
export const badgeText = ({ label, score }: BadgeView): string =>
  score === undefined ? label : `${label} ${score}`;

/** `9.5 (Critical)` */
export const scoreInWords = ({ score, band }: Pick<Score, 'band' | 'score'>): string =>
  `${decimal(score)} (${BANDS[band].label})`;

export const badgeLabel = (id: BadgeView['band']): string =>
  bandLabel(BAND_IDS.find((band) => band === id));

/** The bands as values of a facet. */
export const badgeChoices = () => BADGE_IDS.map((id) => ({ id, label: badgeLabel(id) }));
