import type { BadgeView } from '../../views/shared/badge.ts';
import { pageHref } from './href.ts';

/** An element with text or other elements in it. What comes from a person only ever becomes text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

/** A link to a page of the site, by its path below the base. */
export function link(path: string, text: string): HTMLAnchorElement {
  const made = element('a', '', text);
  made.href = pageHref(path);
  return made;
}

/** The badge of a band as ScoreBadge.astro sets it. With `wordOnly` the figure stands elsewhere. */
export const badge = ({ band, label, score }: BadgeView, wordOnly = false): HTMLElement =>
  element('span', `badge band-${band}`, score && !wordOnly ? `${label} ${score}` : label);

/** The head of a row. */
export function rowHead(...content: (Node | string)[]): HTMLTableCellElement {
  const head = element('th', '', ...content);
  head.scope = 'row';
  return head;
}

/** Puts other content into a place. The same is left alone, and whoever stands in it keeps the place. */
export function refill(place: Element, content: readonly Node[]): void {
  const { childNodes } = place;
  const isSame =
    childNodes.length === content.length &&
    content.every((node, index) => node.isEqualNode(childNodes[index] ?? null));
  if (!isSame) place.replaceChildren(...content);
}

/** A button that does what its page says, and sends no form. */
export function button(text: string, className = ''): HTMLButtonElement {
  const made = element('button', className, text);
  made.type = 'button';
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';

/** An element of a drawing, with its attributes and what is in it. */
export function drawn(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...content: (Node | string)[]
): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...content);
  return made;
}
