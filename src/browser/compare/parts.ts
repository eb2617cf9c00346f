import type { LayerTag } from '../../domain/maestro/layers.ts';
import { element } from '../shared/elements.ts';
import { copyOf } from '../shared/part.ts';

/** The tag of a layer, from a template of the page. */
export const layerTag = (tag: LayerTag): HTMLElement =>
  copyOf(document, `template[data-tag="${tag}"]`);

/** A sign that repeats the words after it. */
export function sign(text: string): HTMLElement {
  const shown = element('span', 'sign', text);
  shown.ariaHidden = 'true';
  return shown;
}

/** The letter of an agent in its circle. */
export const marker = (letter: string): HTMLElement =>
  element('span', `marker voice-${letter.toLowerCase()}`, letter);
