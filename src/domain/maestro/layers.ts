import { say } from '../../words/say.ts';
import { idsOf, lazyTable } from '../tables.ts';
import maestro from '../taxonomies/lists/maestro-layers.json' with { type: 'json' };

export interface Layer {
  readonly number: number;
  readonly name: string;
  /** One word for table heads, where all names must fit. */
  readonly short: string;
  readonly spellings: readonly string[];
  /** The vertical layer applies to all the others. */
  readonly vertical: boolean;
  readonly scope: string;
}

type Stated = typeof maestro.editions;
export type MaestroEdition = keyof Stated;
/** The layers of all editions. One that stands in several under the same id is the same layer, in the words of each. */
export type LayerId = {
  [edition in MaestroEdition]: keyof Stated[edition]['layers'];
}[MaestroEdition];

interface Edition {
  /** The day of its publication. */
  readonly published: string;
  readonly source: string;
  readonly layers: Readonly<Partial<Record<LayerId, Layer>>>;
}

/**
 * MAESTRO (Ken Huang, Cloud Security Alliance, 6 February 2025) by edition, the oldest first. What layers there are
 * follows from the file: types, checks and pages take them from here. `spellings` are the other forms met in
 * published material; a heading in any of them is read as the layer.
 */
export const MAESTRO_EDITIONS: Readonly<Record<MaestroEdition, Edition>> = maestro.editions;
export const MAESTRO_EDITION_IDS = idsOf(MAESTRO_EDITIONS);
/** The edition of an assessment that names none, for ever; what all agents share is said in its words. */
export const FIRST_EDITION: MaestroEdition = '1.0';
export const LATER_EDITIONS = MAESTRO_EDITION_IDS.slice(1);

/** The edition that is written, be it as a number; the first where none or an unknown one is. */
export const editionOf = (written: unknown): MaestroEdition =>
  MAESTRO_EDITION_IDS.find((id) => id === written || Number(id) === written) ?? FIRST_EDITION;

/** The layers of an edition, in its order. */
export const layersIn = (edition: MaestroEdition = FIRST_EDITION): readonly LayerId[] =>
  idsOf(MAESTRO_EDITIONS[edition].layers);

const NUMBERS = say('No One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve').split(' ');
/** `Seven layers` */
export const layersInWords = (number: number): string =>
  say('{number} layers', { number: NUMBERS[number] ?? number });

/** Every layer in the words of the first edition that has it, in the order in which they came. */
export const LAYERS: Readonly<Record<LayerId, Layer>> = Object.assign(
  {},
  ...Object.values(MAESTRO_EDITIONS)
    .toReversed()
    .map(({ layers }) => layers),
);
/** Those of all editions; what is about one asks `layersIn`. */
export const LAYER_IDS: readonly LayerId[] = [
  ...new Set(MAESTRO_EDITION_IDS.flatMap((edition) => layersIn(edition))),
];

/** The edition that a layer came with. */
export const cameWith = (id: LayerId): MaestroEdition =>
  MAESTRO_EDITION_IDS.find((edition) => layersIn(edition).includes(id)) ?? FIRST_EDITION;

/** `L4` for the fourth layer; `L8 (2.0)` for one that came with a later edition. */
export const layerCode = (id: LayerId): string =>
  `L${LAYERS[id].number}${cameWith(id) === FIRST_EDITION ? '' : ` (${cameWith(id)})`}`;

/** A layer in the words of an edition that has it, with the code that it has there. */
export function layerOf(id: LayerId, edition: MaestroEdition = FIRST_EDITION) {
  const layer = MAESTRO_EDITIONS[edition].layers[id] ?? LAYERS[id];
  return { ...layer, id, code: `L${layer.number}` };
}

/** Does the evidence pin this layer? One who reads judges that; `not-read` stands where only a listing was taken over. */
export const LAYER_TAGS = {
  mapped: {
    label: say('Mapped'),
    meaning: say('The evidence pins what is said about this layer.'),
    isJudged: true,
  },
  uncertain: {
    label: say('Uncertain'),
    meaning: say('General commentary: the evidence does not pin this layer.'),
    isJudged: true,
  },
  'not-read': {
    label: say('Not read'),
    meaning: say('Nobody judged this layer: the listing that was taken over does not reach it.'),
    isJudged: false,
  },
  'not-applicable': {
    label: say('Not applicable'),
    meaning: say('The agent has no such layer.'),
    isJudged: true,
  },
} as const satisfies Record<string, { label: string; meaning: string; isJudged: boolean }>;
export type LayerTag = keyof typeof LAYER_TAGS;
/** The tags of an assessment; a layer that its edition does not have carries none. */
export type LayerTags = Readonly<Record<LayerId, LayerTag | undefined>>;
export const LAYER_TAG_IDS = idsOf(LAYER_TAGS);
/** The tags to choose from for somebody who reads. */
export const JUDGED_TAG_IDS = LAYER_TAG_IDS.filter((id) => LAYER_TAGS[id].isJudged);

/**
 * The layer of an edition that a heading names, whatever its spelling: case, `&` for "and" and an `L4 ·` prefix do not
 * matter.
 *
 * @returns undefined when the words name no layer, or another one than the prefix
 */
export function layerOfHeading(
  heading: string,
  edition: MaestroEdition = FIRST_EDITION,
): LayerId | undefined {
  const [, number, words = heading] = PREFIXED.exec(heading.trim()) ?? [];
  const layer = BY_FOLDED_NAME[edition].get(fold(words));
  if (layer === undefined || number === undefined) return layer;
  return layerOf(layer, edition).number === Number(number) ? layer : undefined;
}

const PREFIXED = /^l(\d+)(?:\s*[·:.–—-]\s*|\s+)(.*)$/isu;

/** The words of a heading without case and variants of "and". */
function fold(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/\s+/gu, ' ')
    .replace(/ ?\/ ?/gu, '/')
    .trim();
}

const BY_FOLDED_NAME = lazyTable(
  MAESTRO_EDITION_IDS,
  (edition) =>
    new Map(
      layersIn(edition).flatMap((id) => {
        const { name, spellings } = layerOf(id, edition);
        return [name, ...spellings].map((one) => [fold(one), id] as const);
      }),
    ),
);
