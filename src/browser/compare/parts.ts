import type { LayerTag } from '../../domain/maestro/layers.ts';
import { element } from '../shared/elements.ts';
import { copyOf } from '../shared/part.ts';

/** The tag of a layer, which the page brought along as the build made it. */
export const layerTag = (tag: LayerTag): HTMLElement =>
  copyOf(document, `template[data-tag="${tag}"]`);

/** The letter of an agent, in the same shape and colour wherever it stands. */
export const marker = (letter: string): HTMLElement =>
  element('span', `marker voice-${letter.toLowerCase()}`, letter);
