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

/** What the layers are called where those of all editions stand together. */
export const LAYERS_TITLE =
  LATER_EDITIONS.length > 0 ? say('The layers') : theLayers(layersIn().length);

/** The same at the head of a list. */
export const LAYERS_HEAD =
  LATER_EDITIONS.length > 0 ? say('Layers') : layersInWords(layersIn().length);

/** The editions after the first: which of their layers are which layer here, in their own words. */
export const laterEditions = () =>
  LATER_EDITIONS.map((edition) => ({
    edition,
    published: longDate(MAESTRO_EDITIONS[edition].published),
    source: MAESTRO_EDITIONS[edition].source,
    layers: layersIn(edition).map((id) => layerIn(edition, id)),
  }));

function layerIn(edition: MaestroEdition, id: LayerId) {
  const { code, name } = layerOf(id, edition);
  const here = `${layerCode(id)} ${LAYERS[id].name}`;
  const isOwn = firstEditionWith(id) === edition || here === `${code} ${name}`;
  return {
    name: `${code} ${name}`,
    path: layerPath(id),
    /** Its name here. */ here: isOwn ? undefined : here,
  };
}

/** The layers right below and above one, in the edition that it came with. */
export function layersBeside(id: LayerId) {
  const stack = layersIn(firstEditionWith(id));
  const at = stack.indexOf(id);
  return { below: stack[at - 1], above: stack[at + 1] };
}
