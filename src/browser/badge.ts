import type { BadgeView } from '../presentation/badge.ts';
import { BAND_SHAPES, bandPaint } from '../presentation/band-shape.ts';

import { element } from './elements.ts';

/** The badge of a band as ScoreBadge.astro sets it. With `wordOnly` the figure stands elsewhere. */
export const badge = ({ band, label, score }: BadgeView, wordOnly = false): HTMLElement =>
  element(
    'span',
    `badge band-${band}`,
    shape(band),
    label,
    ...(score && !wordOnly ? [element('span', '', score)] : []),
  );

const SVG = 'http://www.w3.org/2000/svg';

function shape(band: BadgeView['band']): SVGElement {
  const [svg, path] = [document.createElementNS(SVG, 'svg'), document.createElementNS(SVG, 'path')];
  svg.setAttribute('viewBox', '0 0 10 10');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', BAND_SHAPES[band]);
  for (const [name, value] of Object.entries(bandPaint(band))) path.setAttribute(name, value);
  svg.append(path);
  return svg;
}
