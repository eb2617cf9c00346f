import type { StaffView } from '../../views/shared/draw-staff.ts';
import { part } from '../shared/part.ts';

/** Draws a staff into the svg of a cloned row. */
export type StaffPainter = (svg: Element, staff: StaffView) => void;

/** @param template one of each line and each note, as the build draws them */
export function staffPainterOf(template: HTMLTemplateElement): StaffPainter {
  const found = new Map<string, Element>();
  const copy = (selector: string): Element => {
    const model = found.get(selector) ?? part(template.content, selector, Element);
    found.set(selector, model);
    return document.importNode(model, true);
  };
  return (svg, { lines, notes, left, right, text }) => {
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
  };
}

function withAttributes(element: Element, attributes: Readonly<Record<string, string | number>>) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}
