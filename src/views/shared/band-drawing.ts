import type { BadgeView } from './badge.ts';
import { BAND_SHAPES, bandPaint } from './band-shape.ts';

const drawing = (band: BadgeView['band']): string =>
  `<path d="${BAND_SHAPES[band]}"${Object.entries(bandPaint(band))
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')}></path>`;

/** What stands in the drawing of a band. A page has dozens of them, so they are written once. */
export const BAND_DRAWINGS: Readonly<Record<BadgeView['band'], string>> = {
  critical: drawing('critical'),
  high: drawing('high'),
  medium: drawing('medium'),
  low: drawing('low'),
  none: drawing('none'),
  'not-scored': drawing('not-scored'),
};
