import type { Nodes } from 'mdast';
import { onceEach } from '../../once-each.ts';
import type { Meaning } from '../format/meanings.ts';
import { rangeOf } from '../reading/body.ts';
import type { AssessmentFile } from '../reading/file.ts';
import type { Path } from '../reading/path.ts';
import { valueRangeOf } from './draft.ts';
import { textsOfMeaning } from './meant.ts';
import { nodes, nodesOfType } from './nodes.ts';

/** A text that a page shows. Offsets in `text` and `raw` count from `start` in the file. */
export interface Passage {
  /** Its words. All else (Markdown marks, line ends, code, addresses) is spaces, so that phrases are found across it. */
  readonly text: string;
  /** As it is written. */
  readonly raw: string;
  readonly start: number;
  /** Its path in the data; absent in the body. */
  readonly path?: Path;
}

/** The passages of the assessor. Others may claim what they like. */
export const assessorPassages = onceEach((file: AssessmentFile): readonly Passage[] => [
  ...textsOf(file, ['own-words']),
  ...bodyPassages(file),
]);

/** Every passage that is no quotation, also those of the owner and of objectors. */
export const passagesOfAll = onceEach((file: AssessmentFile): readonly Passage[] => [
  ...textsOf(file, ['own-words', 'others-words']),
  ...bodyPassages(file),
]);

export const quotations = (file: AssessmentFile): readonly Passage[] =>
  textsOf(file, ['quotation']);

/** Every plain text of the data, whoever wrote it. */
export const plainTexts = (file: AssessmentFile): readonly Passage[] =>
  textsOf(file, ['own-words', 'others-words', 'quotation']);

const textsOf = (file: AssessmentFile, meanings: readonly Meaning[]): Passage[] =>
  textsOfMeaning(file, ...meanings).map(({ path }) => {
    const [start, end] = valueRangeOf(file, path);
    const raw = file.text.slice(start, end);
    return { text: withoutQuotes(raw), raw, start, path };
  });

const blank = (words: string): string => words.replace(/\S/g, ' ');

/** Replaces the quotes around a value, or the mark of a block text, by spaces. */
const withoutQuotes = (written: string): string =>
  written
    .replace(/^(?:["'“]|[>|][-+\d]*)/, blank)
    .replace(/["'”]$/, blank)
    .replace(OTHER_SPACE, ' ');

/** Whitespace other than a space. Most of it is spaces, which need no replacement. */
const OTHER_SPACE = /[^\S ]/g;
const OTHER_SPACE_OR_MARK = /[^\S ]|[*_~[\]|#>]/g;

const BLOCKS: ReadonlySet<Nodes['type']> = new Set(['paragraph', 'heading', 'tableCell']);

/** One pass finds what to mask in each block, since inner nodes follow their block. */
function bodyPassages(file: AssessmentFile): Passage[] {
  const blocks: { start: number; end: number; masks: Mask[] }[] = [];
  for (const node of nodes(file)) {
    const [start, end] = rangeOf(node);
    if (BLOCKS.has(node.type)) blocks.push({ start, end, masks: [] });
    const block = blocks.at(-1);
    if (block && start >= block.start && end <= block.end) block.masks.push(...maskOf(node));
  }
  return blocks.map(({ start, end, masks }) => {
    const raw = file.text.slice(start, end);
    const words = masks.reduce(
      (line, [from, to]) =>
        line.slice(0, from - start) +
        blank(line.slice(from - start, to - start)) +
        line.slice(to - start),
      raw,
    );
    return { text: words.replace(OTHER_SPACE_OR_MARK, ' '), raw, start };
  });
}

type Mask = readonly [start: number, end: number];

/** The ranges in a node that are not words: code, and the address of a link. */
function maskOf(node: Nodes): Mask[] {
  if (node.type === 'inlineCode' || node.type === 'html' || node.type === 'image') {
    return [rangeOf(node)];
  }
  if (node.type !== 'link') return [];
  const [start, end] = rangeOf(node);
  const last = node.children.at(-1);
  return [[last ? Math.max(rangeOf(last)[1], start) : start, end]];
}

/** The code of the body, between backticks and in blocks, with its marks. */
export const codePassages = (file: AssessmentFile): Passage[] =>
  [...nodesOfType(file, 'inlineCode'), ...nodesOfType(file, 'code')].map((node) => {
    const [start, end] = rangeOf(node);
    const raw = file.text.slice(start, end);
    return { text: raw, raw, start };
  });
