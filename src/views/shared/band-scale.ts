import { BAND_IDS, BANDS, type BandId } from '../../domain/aivss/bands.ts';

/** The bands on a drawn scale from 0 to 10. */

const TOP = 10;

/**
 * Each band as a stretch that reaches up to where the next begins, since a drawing has no gap between 3.9 and 4.0. The most
 * severe comes first. The band None is the point 0 and has no stretch; Low begins there.
 */
export const STRETCHES: readonly { readonly band: BandId; from: number; to: number }[] =
  BAND_IDS.filter((band) => band !== 'none').map((band, index, bands) => {
    const above = bands[index - 1];
    const from = index === bands.length - 1 ? 0 : BANDS[band].from;
    return { band, from, to: above ? BANDS[above].from : TOP };
  });

/** The marks of the scale: its ends, and where each band begins. */
export const SCALE_TICKS: readonly number[] = [0, ...STRETCHES.map(({ to }) => to).toReversed()];
