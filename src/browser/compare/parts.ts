import type { BadgeView } from '../../presentation/score-view.ts';
import { element } from '../elements.ts';

/** The address of a page, from its path below the base. */
export const hrefOf = (path: string): string =>
  `${(document.documentElement.dataset.base ?? '/').slice(0, -1)}${path}`;

/** A part that the page brought along: a badge or a tag as the build made it. */
export function part(id: string): HTMLElement {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-part="${id}"]`);
  return template?.content.firstElementChild?.cloneNode(true) as HTMLElement;
}

export function badge({ band, score }: BadgeView): HTMLElement {
  const made = part(band);
  if (score) made.append(element('span', '', score));
  return made;
}

export function link(path: string, text: string): HTMLAnchorElement {
  const made = element('a', '', text);
  made.href = hrefOf(path);
  return made;
}

/** The letter of an agent, in the same shape and colour wherever it stands. */
export const marker = (letter: string): HTMLElement =>
  element('span', `marker voice-${letter.toLowerCase()}`, letter);

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
