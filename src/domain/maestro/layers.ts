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

type StatedEditions = typeof maestro.editions;
export type MaestroEdition = keyof StatedEditions;
/** The layers of all editions. An id in several editions is the same layer, in the words of each. */
export type LayerId = {
  [edition in MaestroEdition]: keyof StatedEditions[edition]['layers'];
}[MaestroEdition];

interface Edition {
  /** The day of its publication. */
  readonly published: string;
  readonly source: string;
  readonly layers: Readonly<Partial<Record<LayerId, Layer>>>;
}

/**
 * MAESTRO (Ken Huang, Cloud Security Alliance, 6 February 2025) by edition, the oldest first. Types, checks and pages
 * take the layers from this file. `spellings` are other forms in published material; a heading in any of them names the
 * layer.
 */
export const MAESTRO_EDITIONS: Readonly<Record<MaestroEdition, Edition>> = maestro.editions;
export const MAESTRO_EDITION_IDS = idsOf(MAESTRO_EDITIONS);
/** The edition of an assessment that names none, for ever. Pages about all agents use its words. */
export const FIRST_EDITION: MaestroEdition = '1.0';
export const LATER_EDITIONS = MAESTRO_EDITION_IDS.slice(1);

/** The edition that a file names, as a text or a number; the first where it names none or an unknown one. */
export const editionOf = (written: unknown): MaestroEdition =>
  MAESTRO_EDITION_IDS.find((id) => id === written || Number(id) === written) ?? FIRST_EDITION;

/** The layers of an edition, in its order. */
export const layersIn = (edition: MaestroEdition = FIRST_EDITION): readonly LayerId[] =>
  idsOf(MAESTRO_EDITIONS[edition].layers);

const NUMBERS = say('No One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve').split(' ');
/** `Seven layers` */
export const layersInWords = (number: number): string =>
  say('{number} layers', { number: NUMBERS[number] ?? number });

/** Every layer in the words of the first edition that has it, in the order of these editions. */
export const LAYERS: Readonly<Record<LayerId, Layer>> = Object.assign(
  {},
  ...Object.values(MAESTRO_EDITIONS)
    .toReversed()
    .map(({ layers }) => layers),
);
/** The layers of all editions; `layersIn` has those of one. */
export const LAYER_IDS: readonly LayerId[] = [
  ...new Set(MAESTRO_EDITION_IDS.flatMap((edition) => layersIn(edition))),
];

export const firstEditionWith = (id: LayerId): MaestroEdition =>
  MAESTRO_EDITION_IDS.find((edition) => layersIn(edition).includes(id)) ?? FIRST_EDITION;

/** `L4` for the fourth layer; `L8 (2.0)` for one that came with a later edition. */
export const layerCode = (id: LayerId): string =>
  `L${LAYERS[id].number}${firstEditionWith(id) === FIRST_EDITION ? '' : ` (${firstEditionWith(id)})`}`;

/** A layer in the words of an edition that has it, with the code that it has there. */
export function layerOf(id: LayerId, edition: MaestroEdition = FIRST_EDITION) {
  const layer = MAESTRO_EDITIONS[edition].layers[id] ?? LAYERS[id];
  return { ...layer, id, code: `L${layer.number}` };
}

/** Whether the evidence pins a layer. A person judges that; `not-read` is for layers that an imported listing lacks. */
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
/** The tags that a person can choose. */
export const JUDGED_TAG_IDS = LAYER_TAG_IDS.filter((id) => LAYER_TAGS[id].isJudged);

/**
 * The layer of an edition that a heading names, in any of its spellings. Case, `&` for "and" and an `L4 ·` prefix do not
 * matter.
 *
 * @returns undefined where the words name no layer, or another one than the prefix
 */
export function layerOfHeading(
  heading: string,
  edition: MaestroEdition = FIRST_EDITION,
): LayerId | undefined {
  const [, number, words = heading] = PREFIXED.exec(heading.trim()) ?? [];
  const layer = BY_FOLDED_NAME[edition].get(foldHeading(words));
  if (layer === undefined || number === undefined) return layer;
  return layerOf(layer, edition).number === Number(number) ? layer : undefined;
}

const PREFIXED = /^l(\d+)(?:\s*[·:.–—-]\s*|\s+)(.*)$/isu;

/** The words of a heading without case and variants of "and". */
function foldHeading(words: string): string {
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
        return [name, ...spellings].map((spelling) => [foldHeading(spelling), id] as const);
      }),
    ),
);
