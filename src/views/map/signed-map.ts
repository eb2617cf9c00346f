import { WHOLE_MAP } from '../../domain/aivss/band-borders.ts';
import { BANDS } from '../../domain/aivss/bands.ts';
import type { EquationId } from '../../domain/aivss/equations/index.ts';
import { mapPlace, type PlacedScore } from '../../domain/aivss/map-place.ts';
import type { Score } from '../../domain/aivss/score.ts';
import { badgeOf } from '../shared/badge.ts';
import { decimal, factorScore } from '../shared/format.ts';
import { MAP_SIZES } from './frame.ts';
import { drawMarks } from './marks.ts';

/** A score with its sign on the map: the number of a threat, or the letter of a compared agent. */
interface SignedScore {
  readonly sign: string;
  readonly title: string;
  readonly path: string;
  readonly score: PlacedScore & Pick<Score, 'score'>;
}

/** Scores on the whole map; undefined where there are none. */
export function signedMap(scores: readonly SignedScore[], equation: EquationId) {
  if (scores.length === 0) return undefined;
  const marks = scores.map(({ sign, title, path, score }) => ({
    place: mapPlace(score),
    text: sign,
    title: `${sign}: ${title}, ${BANDS[score.band].label}`,
    path,
  }));
  const { width, height } = MAP_SIZES.square;
  return {
    width,
    height,
    ...drawMarks(marks, WHOLE_MAP, 'square', equation),
    hasLowered: marks.some(({ place }) => place.isLowered),
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
