import { itemAt } from '../../domain/lookup.ts';
import type { ComparisonView } from '../../views/compare/index.ts';
import {
  AGENT_MARKS,
  LETTERS,
  type Letter,
  type OverlayView,
} from '../../views/compare/overlay.ts';
import { say } from '../../words/say.ts';
import { drawn, element } from '../shared/elements.ts';
import { marker } from './parts.ts';

/** The chart of the factors. Its numbers stand in the table below it. */
export function overlay(view: OverlayView): SVGElement {
  const { width, height, left, right, rows, ticks, agents } = view;
  return drawn(
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': say('Factor scores of the agents. {text}', { text: view.text }),
    },
    ...ticks.flatMap(({ x, label }) => [
      drawn('line', { class: 'grid', x1: x, x2: x, y1: 18, y2: height }),
      drawn('text', { x, y: 12, 'text-anchor': 'middle' }, label),
    ]),
    ...rows.flatMap(({ label, y }) => [
      drawn('text', { class: 'label', x: 0, y: y + 4 }, label),
      drawn('line', { class: 'track', x1: left, x2: right, y1: y, y2: y }),
    ]),
    ...agents.flatMap(({ letter, marks }) => marks.map(({ x, y }) => mark(letter, x, y))),
  );
}

const mark = (letter: Letter, x: number, y: number): SVGElement =>
  drawn('path', {
    class: `mark voice-${letter.toLowerCase()}`,
    d: AGENT_MARKS[letter],
    transform: `translate(${x} ${y})`,
  });

/** The mark and the letter of each agent. */
export const legend = ({ agents }: ComparisonView): HTMLLIElement[] =>
  agents.map(({ name }, index) => {
    const letter = itemAt(LETTERS, index);
    const attributes = { width: 28, height: 28, viewBox: '0 0 28 28', 'aria-hidden': 'true' };
    return element('li', '', drawn('svg', attributes, mark(letter, 14, 14)), marker(letter), name);
  });
