import { idsOf } from '../tables.ts';
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

/**
 * The layers of MAESTRO (Ken Huang, Cloud Security Alliance, 6 February 2025), in the edition that assessments tag. How
 * many there are follows from the file: types, checks and pages take them from here.
 * `spellings` are the other forms met in published material; a heading in any of them is read as the layer.
 */
const CURRENT = maestro.editions['1.0'].layers;
export type LayerId = keyof typeof CURRENT;
export const LAYERS: Readonly<Record<LayerId, Layer>> = CURRENT;
export const LAYER_IDS = idsOf(LAYERS);

/** `L4` for the fourth layer. */
export const layerCode = (id: LayerId): string => `L${LAYERS[id].number}`;

/** Does the evidence pin this layer? One who reads judges that; `not-read` stands where only a listing was taken over. */
export const LAYER_TAGS = {
  mapped: {
    label: 'Mapped',
    meaning: 'The evidence pins what is said about this layer.',
    isJudged: true,
  },
  uncertain: {
    label: 'Uncertain',
    meaning: 'General commentary: the evidence does not pin this layer.',
    isJudged: true,
  },
  'not-read': {
    label: 'Not read',
    meaning: 'Nobody judged this layer: the listing that was taken over does not reach it.',
    isJudged: false,
  },
  'not-applicable': {
    label: 'Not applicable',
    meaning: 'The agent has no such layer.',
    isJudged: true,
  },
} as const satisfies Record<string, { label: string; meaning: string; isJudged: boolean }>;
export type LayerTag = keyof typeof LAYER_TAGS;
export const LAYER_TAG_IDS = idsOf(LAYER_TAGS);
/** The tags to choose from for somebody who reads. */
export const JUDGED_TAG_IDS = LAYER_TAG_IDS.filter((id) => LAYER_TAGS[id].isJudged);

/**
 * The layer that a heading names, whatever its spelling: case, `&` for "and" and an `L4 ·` prefix do not matter.
 *
 * @returns undefined when the words name no layer, or another one than the prefix
 */
export function layerOfHeading(heading: string): LayerId | undefined {
  const [, number, words = heading] = PREFIXED.exec(heading.trim()) ?? [];
  const layer = BY_FOLDED_NAME.get(fold(words));
  if (layer === undefined || number === undefined) return layer;
  return LAYERS[layer].number === Number(number) ? layer : undefined;
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

const BY_FOLDED_NAME = new Map(
  LAYER_IDS.flatMap((id) =>
    [LAYERS[id].name, ...LAYERS[id].spellings].map((name) => [fold(name), id] as const),
  ),
);
