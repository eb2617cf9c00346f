import type { SignedMapView } from '../../views/map/signed-map.ts';
import { bandShape } from '../../views/shared/band-shapes.ts';
import { say } from '../../words/say.ts';
import { badge, drawn, element, link } from '../shared/elements.ts';
import { pageHref } from '../shared/href.ts';
import { marker } from './parts.ts';

type Mark = SignedMapView['marks'][number];

/** A mark with a letter for each agent, for the map of the page. */
export const mapMarks = ({ marks }: SignedMapView): SVGElement[] => [
  ...marks.flatMap(({ x, y, stem }) =>
    stem === undefined ? [] : [drawn('line', { class: 'stem', x1: x, x2: x, y1: y, y2: stem })],
  ),
  ...marks.map(markOf),
];

function markOf({ title, path, band, isLowered, x, y, label }: Mark): SVGElement {
  const shape = { class: `threat-mark band-${band}`, d: bandShape(band, x, y, 7) };
  const name = label && { class: 'name', x: label.x, y: label.y, 'text-anchor': label.anchor };
  return drawn(
    'a',
    { href: pageHref(path), 'aria-label': title, class: isLowered ? 'lowered' : '' },
    drawn('circle', { class: 'hit', cx: x, cy: y, r: 12 }),
    drawn('path', shape, drawn('title', {}, title)),
    ...(name ? [drawn('text', name, label.text)] : []),
  );
}

/** The list beside the map: the agent of each letter. */
export const mapRows = ({ rows }: SignedMapView): HTMLLIElement[] =>
  rows.map(({ sign, title, path, badge: view, base, sum }) =>
    element(
      'li',
      '',
      marker(sign),
      link(path, title),
      element('span', 'muted', badge(view, true), say(' base {base}, sum {sum}', { base, sum })),
    ),
  );
