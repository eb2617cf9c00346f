import type { Mistake } from '../../diagnostic.ts';
import { itemAt } from '../../lookup.ts';
import { knownKeys } from '../format/schema-shape.ts';

/** What is wrong with how far lines of YAML are indented: looked for only where YAML cannot be read. */

interface Misplaced extends Mistake {
  readonly at: readonly [number, number];
}

const LINE = /^( *)((?:- +)*)([^\s#][^\r\n]*)/gm;

const linesOf = (yaml: string) =>
  [...yaml.matchAll(LINE)].map(
    ({ 0: whole, 1: blanks = '', 2: hyphens = '', 3: rest = '', index }) => ({
      /** Offset of the text, behind the indentation. */
      at: index + blanks.length,
      indent: blanks.length,
      text: whole.slice(blanks.length),
      isEntry: hyphens !== '',
      /** Where its key begins: behind the hyphens, in a list. */
      column: blanks.length + hyphens.length,
      /** Its key; undefined where it has none. */
      key: /^["']?([\w-]+)["']?:(?: |\r?$)/.exec(rest)?.[1],
    }),
  );

type Line = Readonly<ReturnType<typeof linesOf>[number]>;

/** The line that is indented otherwise than its neighbours, near the place where reading came to an end. */
export function misplacedLine(yaml: string, place: number): Misplaced | undefined {
  const lines = linesOf(yaml);
  const here = lines.findLastIndex(({ at, indent }) => at - indent <= place);
  const glued = lines
    .slice(Math.max(here - 1, 0), here + 1)
    .find(({ text }) => /^-[^\s-]/.test(text));
  if (glued) return { at: [glued.at, glued.at + 1], ...NO_SPACE };
  const odd =
    [here - 1, here].find((index) => isOddOneOut(lines, index)) ?? firstMisplaced(lines, here);
  return odd === undefined ? undefined : complaint(lines, odd);
}

/** A line between two that begin in one column, and that is no key of the whole file or of a group of its own. */
function isOddOneOut(lines: readonly Line[], index: number): boolean {
  const [before, line, after] = [lines[index - 1], lines[index], lines[index + 1]];
  if (!before?.key || !line?.key || !after?.key || line.isEntry) return false;
  if (opens(line, after)) return false;
  const isTop = line.column === 0 && knownKeys([]).includes(line.key);
  return before.column === after.column && line.column < before.column && !isTop && !after.isEntry;
}

/** The line itself, or the next one where that is indented more, though nothing opens a group. */
function firstMisplaced(lines: readonly Line[], here: number): number | undefined {
  return [here, here + 1].find((index) => {
    const line = lines[index];
    if (line === undefined || opens(lines[index - 1], line)) return false;
    return !columns(lines, index, line.isEntry).includes(columnOf(line));
  });
}

/** Whether a line is the first of the group or list that the one before it opens. */
const opens = (before: Line | undefined, { indent, isEntry }: Line): boolean =>
  before?.key !== undefined &&
  /:\s*$/.test(before.text) &&
  (isEntry ? indent >= before.column : indent > before.column);

const columnOf = ({ isEntry, indent, column }: Line): number => (isEntry ? indent : column);

/** The columns in which a line may begin, so that it goes on with a group, or with a list, from the inmost out. */
function columns(lines: readonly Line[], index: number, ofEntries: boolean): number[] {
  const open: number[] = [];
  let limit = Number.POSITIVE_INFINITY;
  for (const { indent, column, isEntry, key } of lines.slice(0, index).toReversed()) {
    if (indent >= limit || !(key || isEntry)) continue;
    if (ofEntries ? isEntry : key !== undefined) open.push(ofEntries ? indent : column);
    limit = indent;
  }
  return index === 0 ? [0] : open;
}

/** Where the keys stand for which a line opens a group: it has to begin before them. */
function innerColumn(lines: readonly Line[], index: number): number {
  const [line, next] = [lines[index], lines[index + 1]];
  const isGroup = line !== undefined && next !== undefined && opens(line, next);
  return isGroup ? columnOf(next) : Number.POSITIVE_INFINITY;
}

const NO_SPACE: Mistake = {
  message: 'This "-" has no space after it.',
  help: 'Put a space after it.',
};

const IF_TEXT = 'If it continues a text, put the whole text between double quotes.';

function complaint(lines: readonly Line[], index: number): Misplaced | undefined {
  const line = itemAt(lines, index);
  const is = columnOf(line);
  const open = columns(lines, index, line.isEntry).filter(
    (column) => column < innerColumn(lines, index),
  );
  const nearest = open.toSorted((a, b) => Math.abs(a - is) - Math.abs(b - is))[0];
  const expected = isOddOneOut(lines, index) ? lines[index - 1]?.column : nearest;
  if (expected === undefined || expected === is) return undefined;
  const at = [line.at, line.at + (/^(?:- +)*[^\s:]+/.exec(line.text)?.[0].length ?? 1)] as const;
  if (!line.isEntry && columns(lines, index, true).includes(is)) {
    return {
      at,
      message: 'This line starts in the column of the list entries, but has no "- ".',
      help: `Put "- " before it, or start it in column ${expected + 1}.`,
    };
  }
  const isGroup = innerColumn(lines, index) < Number.POSITIVE_INFINITY;
  const quotes = line.isEntry || isGroup || is < expected ? '' : ` ${IF_TEXT}`;
  return {
    at,
    message: `This line starts in column ${is + 1}; its neighbours start in column ${expected + 1}.`,
    help: `Start it in column ${expected + 1}.${quotes}`,
  };
}
