import {
  firstEditionWith,
  LATER_EDITIONS,
  LAYERS,
  type LayerId,
  layerCode,
  layerOf,
  layersIn,
  layersInWords,
  MAESTRO_EDITIONS,
  type MaestroEdition,
} from '../../domain/maestro/layers.ts';
import { say } from '../../words/say.ts';
import { longDate } from '../shared/format.ts';
import { layerPath } from '../shared/paths.ts';

const theLayers = (number: number): string =>
  number === 7 ? say('The seven layers') : say('The {number} layers', { number });

/** The title of pages about the layers of all editions. */
export const LAYERS_TITLE =
  LATER_EDITIONS.length > 0 ? say('The layers') : theLayers(layersIn().length);

/** The same as the head of a list. */
export const LAYERS_HEAD =
  LATER_EDITIONS.length > 0 ? say('Layers') : layersInWords(layersIn().length);

/** The later editions of MAESTRO, with their names for the layers of this site. */
export const laterEditions = () =>
  LATER_EDITIONS.map((edition) => ({
    edition,
    published: longDate(MAESTRO_EDITIONS[edition].published),
    source: MAESTRO_EDITIONS[edition].source,
    layers: layersIn(edition).map((id) => layerIn(edition, id)),
  }));

function layerIn(edition: MaestroEdition, id: LayerId) {
  const { code, name } = layerOf(id, edition);
  const nameHere = `${layerCode(id)} ${LAYERS[id].name}`;
  const isOwn = firstEditionWith(id) === edition || nameHere === `${code} ${name}`;
  return {
    name: `${code} ${name}`,
    path: layerPath(id),
    /** The name on this site, where it differs. */
    here: isOwn ? undefined : nameHere,
  };
}

/** The layers directly below and above a layer, in the edition that it came with. */
export function layersBeside(id: LayerId) {
  const stack = layersIn(firstEditionWith(id));
  const index = stack.indexOf(id);
  return { below: stack[index - 1], above: stack[index + 1] };
}
