import { BAND_IDS, bandOf } from '../../domain/aivss/bands.ts';
import { LAYER_IDS, LAYER_TAG_IDS, type LayerId } from '../../domain/maestro/layers.ts';
import { bandShape } from '../shared/band-shapes.ts';
import { stripInWords } from '../shared/draw-layer-strip.ts';
import type { ListedAgent } from './listed-agent.ts';

const [WIDTH, GAP, MARGIN, LEFT] = [96, 5, 5, 4] as const;
const TOP_DOWN = LAYER_IDS.toReversed();
const yOf = (layer: LayerId): number => MARGIN + TOP_DOWN.indexOf(layer) * GAP;
const xOf = (score: number): number => LEFT + ((WIDTH - MARGIN - LEFT) * score) / 10;

/** Half the height of a mark. */
const REACH = 3;

/** The layer strip in a cell: one path for each tag and each band, so that a page of rows stays small. */
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
      .map(({ layer, score }) => bandShape(band, xOf(score), yOf(layer), REACH))
      .join(''),
  }));
  return {
    text: stripInWords(layers, notes.length),
    paths: [...lines, ...marks].filter(({ d }) => d !== ''),
  };
}
