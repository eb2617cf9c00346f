import { LAYERS, layersIn } from '../domain/maestro/layers.ts';
import { readHeading } from './layer-headings.ts';
import type { Block } from './layer-tags.ts';
import { isBlank, type Line } from './lines.ts';
import type { ReadPart, Unread } from './listing.ts';

/** The texts below headings. Of two texts on one layer, the first counts. */
export function blocksByHeading(lines: readonly Line[], ends: boolean): ReadPart<Block[]> {
  const unread: Unread[] = [];
  const blocks: Block[] = [];
  for (const line of lines.filter((each) => !isBlank(each))) {
    const heading = readHeading(line.text);
    const open = blocks.at(-1);
    if (heading) {
      const { layer, rest, contradicts } = heading;
      if (contradicts)
        unread.push(note(line, `"${line.text}" names two layers: the number counts.`));
      if (blocks.some((block) => block.layer === layer)) {
        unread.push(note(line, `${LAYERS[layer].name} appears twice: only the first was read.`));
      }
      blocks.push({ layer, heading, line: line.number, text: rest, isLast: false });
    } else if (open) blocks.splice(-1, 1, { ...open, text: joinTexts(open.text, line.text) });
    else unread.push(note(line, 'There is text above the first layer.'));
  }
  return { read: withLastMarked(blocks, ends), unread };
}

/** The texts in the order of layers. Without headings there must be seven, or fewer where the page was cut. */
export function blocksByOrder(lines: readonly Line[], ends: boolean): ReadPart<Block[]> {
  const texts = paragraphs(lines);
  const count = layersIn().length;
  if (texts.length !== count && (ends || texts.length > count)) {
    const what = `${texts.length} texts stand in place of seven layers, and cannot be told apart.`;
    return { read: [], unread: [texts[0] ? note(texts[0], what) : { what }] };
  }
  const blocks = layersIn().flatMap((layer, index) => {
    const line = texts[index];
    return line ? [{ layer, line: line.number, text: line.text, isLast: false }] : [];
  });
  return { read: withLastMarked(blocks, ends), unread: [] };
}

const withLastMarked = (blocks: readonly Block[], ends: boolean): Block[] =>
  blocks.map((block, index) => ({ ...block, isLast: !ends && index === blocks.length - 1 }));

/** The lines; where there are too many, the blocks of lines between blank ones. */
function paragraphs(lines: readonly Line[]): readonly Line[] {
  const filled = lines.filter((line) => !isBlank(line));
  if (filled.length <= layersIn().length) return filled;
  const blocks: Line[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const open = blocks.at(-1);
    if (isBlank(line)) return;
    if (!open || !before || isBlank(before)) blocks.push(line);
    else blocks.splice(-1, 1, { ...open, text: joinTexts(open.text, line.text) });
  });
  return blocks.length > 1 && blocks.length <= layersIn().length ? blocks : filled;
}

const note = ({ number }: Line, what: string): Unread => ({ line: number, what });

const joinTexts = (a: string, b: string): string => [a, b].filter((part) => part !== '').join(' ');
