import type { LayerTag } from '../../domain/maestro/layers.ts';
import { element } from '../shared/elements.ts';

/** The tag of a layer, which the page brought along as the build made it. */
export function layerTag(tag: LayerTag): HTMLElement {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-tag="${tag}"]`);
  return template?.content.firstElementChild?.cloneNode(true) as HTMLElement;
}

/** The letter of an agent, in the same shape and colour wherever it stands. */
export const marker = (letter: string): HTMLElement =>
  element('span', `marker voice-${letter.toLowerCase()}`, letter);
