import { LAYERS, type LayerId, layersIn } from '../domain/maestro/layers.ts';
import type { Heading } from './layer-headings.ts';
import type { ListedLayer, ReadPart, Unread } from './listing.ts';

/** A text on a layer as a page has it. */
export interface Block {
  readonly layer: LayerId;
  readonly heading?: Heading;
  readonly line: number;
  readonly text: string;
  /** Whether a page that was cut ends in this text. */
  readonly isLast: boolean;
}

/** The words for a doubt in pages that have no marks beside headings. */
const PREFIX = /^not certain from (?:the )?listing\b[\s:.\p{Pd}]*/iu;
const PREFIX_WORDS = 'not certain from the listing';

export const noText = (gap: 'cut' | 'absent'): ListedLayer => ({
  tag: 'not-read',
  gap: gap,
});

/** One sentence for the layers before which the page was cut, and one for those that it leaves out. */
export function missingLayers(layers: Readonly<Record<LayerId, ListedLayer>>): Unread[] {
  const cut = layersIn().filter((id) => layers[id].gap === 'cut');
  const absent = layersIn().filter((id) => layers[id].gap === 'absent');
  const names = (ids: readonly LayerId[]) => ids.map((id) => LAYERS[id].name).join(', ');
  return [
    ...(cut.length > 0 ? [{ what: `The page ends before the text on ${names(cut)}.` }] : []),
    ...(absent.length > 0 ? [{ what: `The page has no text on ${names(absent)}.` }] : []),
  ];
}

/**
 * The tag of a text, by its mark or its first words. Where these are missing or differ, it is uncertain.
 *
 * @param isMarked whether the layers of the page have marks
 */
export function judgeBlock(block: Block, isMarked: boolean): ReadPart<ListedLayer> {
  const { layer, heading, line, isLast } = block;
  const mark = heading?.mark;
  const isDoubtful = PREFIX.test(block.text);
  const text = block.text.replace(PREFIX, '').trim();
  const isCutShort = isLast && !isDoubtful && PREFIX_WORDS.startsWith(text.toLowerCase());
  if (text === '' || isCutShort) {
    return { read: { tag: mark ?? 'not-read', gap: isLast ? 'cut' : 'absent' }, unread: [] };
  }
  const tag = mark === 'uncertain' || isDoubtful ? 'uncertain' : 'mapped';
  const doubt = (what: string): ReadPart<ListedLayer> => ({
    read: { tag: 'uncertain', text },
    unread: [{ line, what: `${LAYERS[layer].name} ${what}: it was tagged uncertain.` }],
  });
  if (mark === 'mapped' && isDoubtful)
    return doubt('is marked as mapped, but its text is in doubt');
  if (isMarked && !mark && !isDoubtful) return doubt('has no mark');
  return { read: { tag, text }, unread: [] };
}
