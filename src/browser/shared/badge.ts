import type { BadgeView } from '../../views/shared/badge.ts';
import { BAND_SHAPES, bandPaint } from '../../views/shared/band-shape.ts';

import { drawn, element } from './elements.ts';

/** The badge of a band as ScoreBadge.astro sets it. With `wordOnly` the figure stands elsewhere. */
export const badge = ({ band, label, score }: BadgeView, wordOnly = false): HTMLElement =>
  element(
    'span',
    `badge band-${band}`,
    shape(band),
    label,
    ...(score && !wordOnly ? [element('span', '', score)] : []),
  );

const shape = (band: BadgeView['band']): SVGElement =>
  drawn(
    'svg',
    { viewBox: '0 0 10 10', 'aria-hidden': 'true' },
    drawn('path', { d: BAND_SHAPES[band], ...bandPaint(band) }),
  );
