import type { BandId } from '../../domain/aivss/bands.ts';

/** The shape of each band, around the middle and ten high and low: it says the band where there is no colour. */
export const BAND_SHAPES: Readonly<Record<BandId, string>> = {
  critical: 'M0-10 10 0 0 10-10 0z',
  high: 'M0-10 10 8h-20z',
  medium: 'M-8-8H8V8H-8z',
  low: 'M-8 0a8 8 0 1 0 16 0 8 8 0 1 0-16 0z',
  none: 'M-9-3H9V3H-9z',
};
