import type { BadgeView } from './badge.ts';

/** The shape of a band, in a box of 10 by 10. What is not scored is an outline. */
export const BAND_SHAPES: Readonly<Record<BadgeView['band'], string>> = {
  critical: 'M5 0 10 5 5 10 0 5z',
  high: 'M5 .5 10 9.5H0z',
  medium: 'M1 1h8v8H1z',
  low: 'M5 .8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 1 0 0-8.4z',
  none: 'M0 4h10v2H0z',
  'not-scored': 'M5 1a4 4 0 1 0 0 8 4 4 0 1 0 0-8z',
};

/** How the shape is drawn. */
export const bandPaint = (band: BadgeView['band']): Readonly<Record<string, string>> =>
  band === 'not-scored'
    ? { fill: 'none', stroke: 'currentColor', 'stroke-dasharray': '2 1.5' }
    : { fill: 'currentColor' };
