import type { BandId } from '../../domain/aivss/bands.ts';
import { tenth } from './format.ts';

/** The start of a shape, relative to its middle, and its outline from there. Units are tenths of its reach. */
interface Shape {
  readonly begin: readonly [dx: number, dy: number];
  readonly outline: (r: (tenths: number) => number) => string;
}

/** The shape of each band, by which it is known without colour. */
const BAND_SHAPES: Readonly<Record<BandId, Shape>> = {
  critical: {
    begin: [0, -10],
    outline: (r) => `l${r(10)} ${r(10)}-${r(10)} ${r(10)}-${r(10)}-${r(10)}z`,
  },
  high: { begin: [0, -10], outline: (r) => `l${r(10)} ${r(18)}h-${r(20)}z` },
  medium: { begin: [-8, -8], outline: (r) => `h${r(16)}v${r(16)}h-${r(16)}z` },
  low: {
    begin: [-8, 0],
    outline: (r) => {
      const arc = `${r(8)} ${r(8)} 0 1 0`;
      return `a${arc} ${r(16)} 0 ${arc}-${r(16)} 0z`;
    },
  },
  none: { begin: [-9, -3], outline: (r) => `h${r(18)}v${r(6)}h-${r(18)}z` },
};

/** The path of a band's shape around a point; `reach` is half its height. */
export function bandShape(band: BandId, x: number, y: number, reach: number): string {
  const { begin, outline } = BAND_SHAPES[band];
  const [dx, dy] = begin;
  const from = (middle: number, tenths: number) => tenth(middle + (tenths * reach) / 10);
  return `M${from(x, dx)} ${from(y, dy)}${outline((tenths) => tenth((tenths * reach) / 10))}`;
}
