import type { BadgeView } from '../../views/shared/badge.ts';
import { pageHref } from './href.ts';

/** Makes an element with text or other elements in it. Strings always become text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const created = document.createElement(name);
  if (className) created.className = className;
  created.append(...content);
  return created;
}

/** A link to a page of the site, by its path below the base. */
export function link(path: string, text: string): HTMLAnchorElement {
  const anchor = element('a', '', text);
  anchor.href = pageHref(path);
  return anchor;
}

/** Names a control by its words, with which speech presses it, and by what it is about, where others have the same words. */
export function tellApart<E extends HTMLElement>(control: E, about: string): E {
  control.ariaLabel = `${control.textContent.trim()} (${about})`;
  return control;
}

/** The badge of a band, as ScoreBadge.astro renders it. With `wordOnly` it has no score. */
export const badge = ({ band, label, score }: BadgeView, wordOnly = false): HTMLElement =>
  element('span', `badge band-${band}`, score && !wordOnly ? `${label} ${score}` : label);

/** The head of a row. */
export function rowHead(...content: (Node | string)[]): HTMLTableCellElement {
  const head = element('th', '', ...content);
  head.scope = 'row';
  return head;
}

/** Replaces the content of an element. Equal content is left alone, so that it keeps the focus. */
export function refill(parent: Element, content: readonly Node[]): void {
  const { childNodes } = parent;
  const isSame =
    childNodes.length === content.length &&
    content.every((node, index) => node.isEqualNode(childNodes[index] ?? null));
  if (!isSame) parent.replaceChildren(...content);
}

/** A button that sends no form. */
export function button(text: string, onPress?: () => void, className = ''): HTMLButtonElement {
  const created = element('button', className, text);
  created.type = 'button';
  if (onPress) created.addEventListener('click', onPress);
  return created;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Makes an SVG element with attributes and content. */
export function drawn(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...content: (Node | string)[]
): SVGElement {
  const created = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) created.setAttribute(key, String(value));
  created.append(...content);
  return created;
}
