import type { ComparisonView } from '../../presentation/comparison/index.ts';
import { LETTERS, type OverlayView } from '../../presentation/comparison/overlay.ts';
import { element } from '../elements.ts';
import { drawn, marker } from './parts.ts';

const RADIUS = 6.5;

/** The chart of the factors. Its numbers stand in the table below it. */
export function overlay(view: OverlayView): SVGElement {
  const { width, height, left, right, rows, ticks, lines } = view;
  return drawn(
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': `Factor scores of the agents. ${view.text}`,
    },
    ...ticks.flatMap(({ x, label }) => [
      drawn('line', { class: 'grid', x1: x, x2: x, y1: 18, y2: height }),
      drawn('text', { x, y: 12, 'text-anchor': 'middle' }, label),
    ]),
    ...rows.map(({ y }) => drawn('line', { class: 'track', x1: left, x2: right, y1: y, y2: y })),
    ...lines.flatMap(({ letter, stretches }) =>
      stretches.map((points) => drawn('polyline', { class: lineClass(letter), points })),
    ),
    ...rows.map(({ label, labelY }) =>
      drawn('text', { class: 'label', x: left + 10, y: labelY }, label),
    ),
    ...lines.flatMap(({ letter, marks }) => marks.map(({ x, y }) => mark(letter, x, y))),
  );
}

const lineClass = (letter: string): string => `line voice-${letter.toLowerCase()}`;

const mark = (letter: string, x: number, y: number): SVGElement =>
  drawn(
    'g',
    { class: `mark voice-${letter.toLowerCase()}` },
    drawn('circle', { cx: x, cy: y, r: RADIUS }),
    drawn('text', { x, y: y + 3, 'text-anchor': 'middle' }, letter),
  );

/** Which line and which letter is whose. */
export const legend = ({ agents }: ComparisonView): HTMLLIElement[] =>
  agents.map(({ name }, index) => {
    const letter = LETTERS[index] as string;
    const sample = drawn(
      'svg',
      { width: 44, height: 8, viewBox: '0 0 44 8', 'aria-hidden': 'true' },
      drawn('line', { class: lineClass(letter), x1: 0, x2: 44, y1: 4, y2: 4 }),
    );
    return element('li', '', sample, marker(letter), ` ${name}`);
  });
