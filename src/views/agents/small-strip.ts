import { BAND_IDS, type BandId, bandOf } from '../../domain/aivss/bands.ts';
import { LAYER_IDS, LAYER_TAG_IDS, type LayerId } from '../../domain/maestro/layers.ts';
import { stripInWords } from '../shared/draw-layer-strip.ts';
import { tenth } from '../shared/format.ts';
import type { ListedAgent } from './listed-agent.ts';

const [WIDTH, GAP, MARGIN, LEFT] = [96, 5, 5, 4] as const;
const TOP_DOWN = LAYER_IDS.toReversed();
const yOf = (layer: LayerId): number => MARGIN + TOP_DOWN.indexOf(layer) * GAP;
const xOf = (score: number): number => LEFT + ((WIDTH - MARGIN - LEFT) * score) / 10;

/** The mark of each band around a point: how to get from there to where it begins, and its outline. */
const MARKS: Readonly<Record<BandId, readonly [dx: number, dy: number, outline: string]>> = {
  critical: [0, -3, 'l3 3-3 3-3-3z'],
  high: [0, -3, 'l3 5.4h-6z'],
  medium: [-2.4, -2.4, 'h4.8v4.8h-4.8z'],
  low: [-2.4, 0, 'a2.4 2.4 0 1 0 4.8 0 2.4 2.4 0 1 0-4.8 0z'],
  none: [-2.7, -0.9, 'h5.4v1.8h-5.4z'],
};

/** The seven lines of an agent in a cell: a path for each tag and each band, so that a page of rows weighs little. */
export function smallStrip({ layers, notes }: Pick<ListedAgent, 'layers' | 'notes'>) {
  const lines = LAYER_TAG_IDS.map((tag) => ({
    className: `line line-${tag}`,
    d: TOP_DOWN.filter((layer) => layers[layer] === tag)
      .map((layer) => `M${LEFT} ${yOf(layer)}H${WIDTH - MARGIN}`)
      .join(''),
  }));
  const marks = BAND_IDS.map((band) => ({
    className: `threat-mark band-${band}`,
    d: notes
      .filter(({ score }) => bandOf(score) === band)
      .map(({ layer, score }) => markAt(band, xOf(score), yOf(layer)))
      .join(''),
  }));
  return {
    /** The same in words. */
    text: stripInWords(layers, notes.length),
    paths: [...lines, ...marks].filter(({ d }) => d !== ''),
  };
}

function markAt(band: BandId, x: number, y: number): string {
  const [dx, dy, outline] = MARKS[band];
  return `M${tenth(x + dx)} ${tenth(y + dy)}${outline}`;
}
