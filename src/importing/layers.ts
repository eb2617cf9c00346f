import { type LayerId, layersIn } from '../domain/maestro/layers.ts';
import { tableOf } from '../domain/tables.ts';
import { blocksByHeading, blocksByOrder } from './layer-blocks.ts';
import { readHeading, splitAtHeadings } from './layer-headings.ts';
import { judgeBlock, missingLayers, noText } from './layer-tags.ts';
import type { Line } from './lines.ts';
import type { ListedLayer, ReadPart, Unread } from './listing.ts';

interface LayersRead {
  readonly layers: Readonly<Record<LayerId, ListedLayer>>;
  /** Whether the page marks its layers, as rich ones do. */
  readonly isRich: boolean;
}

/**
 * Reads the texts on the layers by their headings, or by their order where there are none.
 *
 * @param ends whether the page goes on below them, so that none was cut
 */
export function readLayers(lines: readonly Line[], ends: boolean): ReadPart<LayersRead> {
  const parts = lines.flatMap(({ number, text }) =>
    splitAtHeadings(text).map((part) => ({ number, text: part })),
  );
  const hasHeadings = parts.some(({ text }) => readHeading(text));
  const { read: blocks, unread } = hasHeadings
    ? blocksByHeading(parts, ends)
    : blocksByOrder(parts, ends);
  const isRich = blocks.some(({ heading }) => heading?.mark);
  const last = Math.max(-1, ...blocks.map(({ layer }) => layersIn().indexOf(layer)));
  const judged: Unread[] = [];
  const layers = tableOf(layersIn(), (id, index): ListedLayer => {
    const block = blocks.find(({ layer }) => layer === id);
    if (!block) return noText(!ends && index > last && unread.length === 0 ? 'cut' : 'absent');
    const { read, unread: doubts } = judgeBlock(block, isRich);
    judged.push(...doubts);
    return read;
  });
  // Where the texts could not be assigned to layers, that is reported already.
  const missing = blocks.length === 0 && unread.length > 0 ? [] : missingLayers(layers);
  return { read: { layers, isRich }, unread: [...unread, ...judged, ...missing] };
}
