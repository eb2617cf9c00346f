import type { LayerStripView } from '../../views/shared/draw-layer-strip.ts';
import { part } from '../shared/part.ts';

/** Draws a strip into the svg of a cloned row. */
export type StripPainter = (svg: Element, strip: LayerStripView) => void;

/** @param template one of each line and each mark, as the build draws them */
export function stripPainterOf(template: HTMLTemplateElement): StripPainter {
  const found = new Map<string, Element>();
  const copy = (selector: string): Element => {
    const model = found.get(selector) ?? part(template.content, selector, Element);
    found.set(selector, model);
    return document.importNode(model, true);
  };
  return (svg, { strokes, marks, text }) => {
    svg.setAttribute('aria-label', text);
    svg.replaceChildren(
      ...strokes.map(({ tag, d }) => withAttributes(copy(`.line-${tag}`), { d })),
      ...marks.map(({ band, x, y }) => {
        const mark = copy(`.threat-mark.band-${band}`);
        const scale = mark.getAttribute('transform')?.replace(/^translate\([^)]*\)/, '') ?? '';
        return withAttributes(mark, { transform: `translate(${x} ${y})${scale}` });
      }),
    );
  };
}

function withAttributes(element: Element, attributes: Readonly<Record<string, string | number>>) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}
