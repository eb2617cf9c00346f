import type { BandId } from '../../domain/aivss/bands.ts';
import { SCALE_TICKS, STRETCHES } from '../shared/band-scale.ts';
import { tenth } from '../shared/format.ts';

/** The scale of a score: its ground, with the bands and their marks. */
export const SCALE = { width: 400, height: 56, left: 8, right: 392, top: 18, bottom: 34 } as const;

/** Where a score stands. */
export const scalePlace = (score: number): number =>
  tenth(SCALE.left + ((SCALE.right - SCALE.left) * score) / 10);

/** The bands as they are drawn. */
export const BARS: readonly { band: BandId; x: number; width: number }[] = STRETCHES.map(
  ({ band, from, to }) => {
    const x = scalePlace(from);
    return { band, x, width: tenth(scalePlace(to) - x) };
  },
);

export const TICKS: readonly { x: number; label: string }[] = SCALE_TICKS.map((score) => ({
  x: scalePlace(score),
  label: String(score),
}));
