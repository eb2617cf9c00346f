import { BAND_IDS, BANDS, type BandId } from '../../domain/aivss/bands.ts';

/** The scale of a score: its ground, with the bands and their marks. */
export const SCALE = { width: 400, height: 56, left: 8, right: 392, top: 18, bottom: 34 } as const;

/** Where a score stands. */
export const placeOf = (score: number): number =>
  Math.round((SCALE.left + ((SCALE.right - SCALE.left) * score) / 10) * 10) / 10;

/** A band as a stretch of the scale, up to where the next begins. */
export const STRETCHES: readonly { band: BandId; x: number; width: number }[] = BAND_IDS.filter(
  (band) => band !== 'none',
).map((band, index, bands) => {
  const above = bands[index - 1];
  const [from, to] = [band === 'low' ? 0 : BANDS[band].from, above ? BANDS[above].from : 10];
  return { band, x: placeOf(from), width: Math.round((placeOf(to) - placeOf(from)) * 10) / 10 };
});

export const TICKS: readonly { x: number; label: string }[] = [0, 4, 7, 9, 10].map((score) => ({
  x: placeOf(score),
  label: String(score),
}));
