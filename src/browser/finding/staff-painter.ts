import type { BadgeView } from '../../presentation/badge.ts';
import type { StaffView } from '../../presentation/draw-staff.ts';

/** What rows are put together from: the page brings one of each, as the build draws them. */
export interface Pieces {
  badge(badge: BadgeView): Element;
  /** Draws into the svg of a cloned row. */
  staff(svg: Element, staff: StaffView): void;
}

export function piecesOf(template: HTMLTemplateElement): Pieces {
  const found = new Map<string, Element | null>();
  const copy = (selector: string): Element => {
    if (!found.has(selector)) found.set(selector, template.content.querySelector(selector));
    return found.get(selector)?.cloneNode(true) as Element;
  };
  return {
    badge: ({ band, score }) => {
      const badge = copy(`.badge.band-${band}`);
      const figure = badge.querySelector('span');
      if (score === undefined) figure?.remove();
      else if (figure) figure.textContent = score;
      return badge;
    },
    staff: (svg, { lines, notes, left, right, text }) => {
      svg.setAttribute('aria-label', text);
      svg.replaceChildren(
        ...lines.map(({ tag, y }) =>
          withAttributes(copy(`.line-${tag}`), { x1: left, x2: right, y1: y, y2: y }),
        ),
        ...notes.map(({ band, x, y }) => {
          const note = copy(`.note.band-${band}`);
          const scale = note.getAttribute('transform')?.replace(/^translate\([^)]*\)/, '') ?? '';
          return withAttributes(note, { transform: `translate(${x} ${y})${scale}` });
        }),
      );
    },
  };
}

function withAttributes(element: Element, attributes: Readonly<Record<string, string | number>>) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}
