import type { BandId } from '../../domain/aivss/bands.ts';
import { SCALE_TICKS, STRETCHES } from '../shared/band-scale.ts';
import { tenth } from '../shared/format.ts';

/** The size of the scale of a score. */
export const SCALE = { width: 400, height: 56, left: 8, right: 392, top: 18, bottom: 34 } as const;

/** The x coordinate of a score. */
export const scaleX = (score: number): number =>
  tenth(SCALE.left + ((SCALE.right - SCALE.left) * score) / 10);

export const BARS: readonly { band: BandId; x: number; width: number }[] = STRETCHES.map(
  ({ band, from, to }) => {
    const x = scaleX(from);
    return { band, x, width: tenth(scaleX(to) - x) };
  },
);

export const TICKS: readonly { x: number; label: string }[] = SCALE_TICKS.map((score) => ({
  x: scaleX(score),
  label: String(score),
}));
