import { WHOLE_MAP } from '../../domain/aivss/band-borders.ts';
import { BANDS } from '../../domain/aivss/bands.ts';
import type { EquationId } from '../../domain/aivss/equations/index.ts';
import { mapPlace, type PlacedScore } from '../../domain/aivss/map-place.ts';
import type { Score } from '../../domain/aivss/score.ts';
import { badgeOf } from '../shared/badge.ts';
import { decimal, factorScore } from '../shared/format.ts';
import { MAP_SIZES } from './frame.ts';
import { drawMarks } from './marks.ts';

/** A score with the sign that it has on the map: the number of a threat, the letter of an agent that is compared. */
export interface SignedScore {
  readonly sign: string;
  readonly title: string;
  readonly path: string;
  readonly score: PlacedScore & Pick<Score, 'score'>;
}

/** Some scores on the whole map, over all agents of the catalogue; undefined where there is none. */
export function signedMap(scores: readonly SignedScore[], equation: EquationId) {
  if (scores.length === 0) return undefined;
  const all = scores.map(({ sign, title, path, score }) => ({
    place: mapPlace(score),
    text: sign,
    title: `${sign}: ${title}, ${BANDS[score.band].label}`,
    path,
  }));
  const { width, height } = MAP_SIZES.square;
  return {
    width,
    height,
    ...drawMarks(all, WHOLE_MAP, 'square', equation),
    hasLowered: all.some(({ place }) => place.isLowered),
    rows: scores.map(({ sign, title, path, score }) => ({
      sign,
      title,
      path,
      badge: badgeOf(score),
      base: decimal(score.cvssBase),
      sum: factorScore(score.factorSum),
    })),
  };
}
export type SignedMapView = NonNullable<ReturnType<typeof signedMap>>;
