import type { Nodes } from 'mdast';
import { onceEach } from '../../once-each.ts';
import type { Meaning } from '../format/meanings.ts';
import { rangeOf } from '../reading/body.ts';
import type { AssessmentFile } from '../reading/file.ts';
import type { Path } from '../reading/path.ts';
import { textsOfMeaning } from './meant.ts';
import { nodes, nodesOfType } from './nodes.ts';

/**
 * Words that a page shows, as written in the file: offsets in `text` are offsets from `start`. Anything else (Markdown
 * marks, line ends, code, addresses) is replaced by spaces, so that a phrase is found across it.
 */
export interface Passage {
  readonly text: string;
  /** The same stretch as it is written. */
  readonly raw: string;
  readonly start: number;
  /** Where in the data, where it is not in the body. */
  readonly path?: Path;
}

/** The passages of the assessor: not those of others, who may claim what they like. */
export const assessorPassages = onceEach((file: AssessmentFile): readonly Passage[] => [
  ...textsOf(file, ['own-words']),
  ...ofBody(file),
]);

/** Every passage that is no quotation: those of the owner and of whoever objects too. */
export const passagesOfAll = onceEach((file: AssessmentFile): readonly Passage[] => [
  ...textsOf(file, ['own-words', 'others-words']),
  ...ofBody(file),
]);

/** The quotations of the data. */
export const quotations = (file: AssessmentFile): readonly Passage[] =>
  textsOf(file, ['quotation']);

/** Every plain text of the data, whoever says it. */
export const plainTexts = (file: AssessmentFile): readonly Passage[] =>
  textsOf(file, ['own-words', 'others-words', 'quotation']);

const textsOf = (file: AssessmentFile, meanings: readonly Meaning[]): Passage[] =>
  textsOfMeaning(file, ...meanings).map(({ path }) => {
    const [start, end] = file.frontmatter?.valueRange(path) ?? [0, 0];
    const raw = file.text.slice(start, end);
    return { text: unwrapped(raw), raw, start, path };
  });

const blank = (words: string): string => words.replace(/\S/g, ' ');

/** Blanks the quotes or the mark of a block text around a value. */
const unwrapped = (written: string): string =>
  written
    .replace(/^(?:["'“]|[>|][-+\d]*)/, blank)
    .replace(/["'”]$/, blank)
    .replace(OTHER_SPACE, ' ');

/** Whitespace other than the space, which is most of it and would only be replaced by itself. */
const OTHER_SPACE = /[^\S ]/g;
const OTHER_SPACE_OR_MARK = /[^\S ]|[*_~[\]|#>]/g;

const BLOCKS: ReadonlySet<Nodes['type']> = new Set(['paragraph', 'heading', 'tableCell']);

/** Inner nodes follow their block in the order of the text, so that one pass finds what to mask in it. */
function ofBody(file: AssessmentFile): Passage[] {
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

/** What of a node is not words: code, and the address of a link. */
function maskOf(node: Nodes): Mask[] {
  if (node.type === 'inlineCode' || node.type === 'html' || node.type === 'image') {
    return [rangeOf(node)];
  }
  if (node.type !== 'link') return [];
  const [start, end] = rangeOf(node);
  const last = node.children.at(-1);
  return [[last ? Math.max(rangeOf(last)[1], start) : start, end]];
}

/** The code of the body, between backticks and in blocks, as written in the file. */
export const codePassages = (file: AssessmentFile): Passage[] =>
  [...nodesOfType(file, 'inlineCode'), ...nodesOfType(file, 'code')].map((node) => {
    const [start, end] = rangeOf(node);
    const raw = file.text.slice(start, end);
    return { text: raw, raw, start };
  });
