import { bandOf } from '../../domain/aivss/bands.ts';
import type { Assessment } from '../../domain/assessment/format/schema.ts';
import {
  editionOf,
  LAYER_IDS,
  LAYER_TAG_IDS,
  LAYER_TAGS,
  type LayerId,
  type LayerTags,
  layerOf,
  layersIn,
  layersInWords,
  type MaestroEdition,
} from '../../domain/maestro/layers.ts';
import { say } from '../../words/say.ts';
import { SCALE_TICKS } from './band-scale.ts';
import { count, inSentence, tenth } from './format.ts';

const [WIDTH, GAP, MARGIN, LEFT] = [432, 24, 18, 132] as const;
const RIGHT = WIDTH - MARGIN;

const xOf = (score: number): number => tenth(LEFT + ((RIGHT - LEFT) * score) / 10);

/** A scored threat on its layer; in a large drawing it is a link to the threat on the page of the agent. */
export interface StripMark {
  readonly layer: LayerId;
  readonly score: number;
  readonly title: string;
  readonly hash: string;
  /** The hashes of the threats that it opens. */
  readonly opens?: readonly string[];
}

/** The id of `stripFrame` in the file that has it. */
const frameId = (edition: MaestroEdition): string => `fixed-${edition}`;

/**
 * A line for each layer of the agent's edition of MAESTRO, the ecosystem on top as in the reference architecture. A solid
 * line is mapped, a broken one uncertain, a dotted one not read, a faint one not applicable. A mark on a line is a scored
 * threat: the higher its score, the further right.
 */
export function drawLayerStrip(
  { maestro, layers: tags }: Pick<Assessment, 'maestro' | 'layers'>,
  marks: readonly StripMark[],
  /** The same in words. */
  text: string,
) {
  const edition = editionOf(maestro);
  const topDown = layersIn(edition).toReversed();
  const yOf = (layer: LayerId): number => MARGIN + topDown.indexOf(layer) * GAP;
  return {
    width: WIDTH,
    height: MARGIN * 2 + GAP * (topDown.length - 1),
    frame: frameId(edition),
    lines: topDown.map((layer) => {
      const { code, short } = layerOf(layer, edition);
      return { layer, code, short, tag: tags[layer], y: yOf(layer) };
    }),
    /** The same lines as one path for each tag. */
    strokes: LAYER_TAG_IDS.map((tag) => ({
      tag,
      d: topDown
        .filter((layer) => tags[layer] === tag)
        .map((layer) => `M${LEFT} ${yOf(layer)}H${RIGHT}`)
        .join(''),
    })).filter(({ d }) => d !== ''),
    marks: marks.map(({ layer, score, title, hash }) => ({
      x: xOf(score),
      y: yOf(layer),
      band: bandOf(score),
      title,
      hash,
    })),
    /** From a threat to one that it opens, as paths. */
    arrows: marks.flatMap((mark) =>
      marks
        .filter(({ hash }) => mark.opens?.includes(hash))
        .map((opened) =>
          arrowPath([xOf(mark.score), yOf(mark.layer)], [xOf(opened.score), yOf(opened.layer)]),
        ),
    ),
    ticks: SCALE_TICKS.map((score) => ({ x: xOf(score), label: String(score) })),
    text,
  };
}
export type LayerStripView = ReturnType<typeof drawLayerStrip>;

/** What all large strips share: the scale and the names of the layers, in the colours of the page. */
export function stripFrame({ lines, ticks, height }: LayerStripView): string {
  const bottom = height - 4;
  const scale = ticks.map(
    ({ x, label }) =>
      `<path stroke="var(--rule)" d="M${x} 4V${bottom}"/><text x="${x}" y="${bottom + 16}" text-anchor="middle">${label}</text>`,
  );
  const names = lines.map(
    ({ y, code, short }) =>
      `<text y="${y + 4}" font-weight="600">${code}</text><text x="26" y="${y + 4}">${short}</text>`,
  );
  return `<g fill="var(--muted)">${[...scale, ...names].join('')}</g>`;
}

type Point = readonly [x: number, y: number];

/** An arrow that leaves one mark and reaches the other on their left sides, so that no mark hides it. */
function arrowPath([x1, y1]: Point, [x2, y2]: Point): string {
  const left = tenth(Math.min(x1, x2) - 30 - Math.abs(y1 - y2) / 4);
  return `M${tenth(x1 - 7)} ${y1}C${left} ${y1} ${left} ${y2} ${tenth(x2 - 8)} ${y2}`;
}

/** The strip in words, for those who do not see it. */
export function stripInWords(layers: LayerTags, scoredThreats: number): string {
  const layerIds = LAYER_IDS.filter((id) => layers[id] !== undefined);
  const tags = LAYER_TAG_IDS.flatMap((tag) => {
    const number = layerIds.filter((id) => layers[id] === tag).length;
    return number > 0 ? `${number} ${inSentence(LAYER_TAGS[tag].label)}` : [];
  });
  return `${layersInWords(layerIds.length)}: ${tags.join(', ')}. ${count(scoredThreats, say('scored threat'), say('scored threats'))}.`;
}
