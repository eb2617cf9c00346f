import type { LayerTag } from '../../domain/maestro/layers.ts';
import { element } from '../elements.ts';

/** The tag of a layer, which the page brought along as the build made it. */
export function layerTag(tag: LayerTag): HTMLElement {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-tag="${tag}"]`);
  return template?.content.firstElementChild?.cloneNode(true) as HTMLElement;
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
