import type { Mistake } from '../../diagnostic.ts';
import { itemAt } from '../../lookup.ts';
import { defOf, keysWith, knownKeys } from '../format/schema-shape.ts';

/** Finds wrong indentation, where YAML cannot be read. */

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

/** Keys that take a group of keys. */
const GROUPS: ReadonlySet<string> = new Set(
  keysWith((schema) => defOf(schema)?.shape !== undefined),
);

/** A hyphen before the key of a group, near the offset at which the parser stopped. */
export function strayHyphen(yaml: string, offset: number): Misplaced | undefined {
  const lines = linesOf(yaml);
  const errorLine = lines.findLastIndex(({ at, indent }) => at - indent <= offset);
  const near = [errorLine - 1, errorLine, errorLine + 1];
  const line =
    near.map((index) => lines[index]).find((_, n) => isAmongKeys(lines, errorLine - 1 + n)) ??
    near.slice(1).flatMap((index) => entryAbove(lines, index) ?? [])[0];
  return line && { at: [line.at, line.at + 1], ...NO_LIST };
}

const NO_LIST: Mistake = {
  message: 'This "-" begins an entry, and there is no list here.',
  help: 'Remove the "- ".',
};

/** Whether a line begins with a hyphen in the column of a group that it goes on. */
function isAmongKeys(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (!line?.isEntry || line.key === undefined || opens(lines[index - 1], line)) return false;
  if (columnsToGoOn(lines, index, true).includes(line.indent)) return false;
  if (line.indent === 0) return knownKeys([]).includes(line.key);
  const start = lines.slice(0, index).findLastIndex(({ indent }) => indent < line.indent);
  const keys = lines.slice(start, index).filter(({ column }) => column === line.indent);
  return keys.length > 0 && keys.every(({ key }) => key !== line.key);
}

/** The last entry above a key in its column, where what opens the list takes a group. */
function entryAbove(lines: readonly Line[], index: number): Line | undefined {
  const line = lines[index];
  if (line?.key === undefined || line.isEntry) return undefined;
  const isInside = ({ indent, isEntry }: Line) =>
    indent > line.indent || (isEntry && indent === line.indent);
  const above = lines.slice(0, index);
  const opener = above.findLast((other) => !isInside(other));
  const isGroup = opener ? GROUPS.has(opener.key ?? '') : line.indent === 0;
  const entry = above.findLast(({ indent, isEntry }) => isEntry && indent === line.indent);
  return isGroup && entry && (!opener || entry.at > opener.at) ? entry : undefined;
}

/** The line that is not indented like its neighbours, near the offset at which the parser stopped. */
export function misplacedLine(yaml: string, offset: number): Misplaced | undefined {
  const lines = linesOf(yaml);
  const errorLine = lines.findLastIndex(({ at, indent }) => at - indent <= offset);
  const glued = lines
    .slice(Math.max(errorLine - 1, 0), errorLine + 1)
    .find(({ text }) => /^-[^\s-]/.test(text));
  if (glued) return { at: [glued.at, glued.at + 1], ...NO_SPACE };
  const misplaced =
    [errorLine - 1, errorLine].find((index) => isOddOneOut(lines, index)) ??
    firstMisplaced(lines, errorLine);
  return misplaced === undefined ? undefined : complaint(lines, misplaced);
}

/** Whether a line stands to the left of two neighbours in one column, and is neither a key of the file nor opens a group. */
function isOddOneOut(lines: readonly Line[], index: number): boolean {
  const [before, line, after] = [lines[index - 1], lines[index], lines[index + 1]];
  if (!before?.key || !line?.key || !after?.key || line.isEntry) return false;
  if (opens(line, after)) return false;
  const isTop = line.column === 0 && knownKeys([]).includes(line.key);
  return before.column === after.column && line.column < before.column && !isTop && !after.isEntry;
}

/** The line of the error or the next one, whichever first stands in a column where no line can go on. */
function firstMisplaced(lines: readonly Line[], errorLine: number): number | undefined {
  return [errorLine, errorLine + 1].find((index) => {
    const line = lines[index];
    if (line === undefined || opens(lines[index - 1], line)) return false;
    return !columnsToGoOn(lines, index, line.isEntry).includes(columnOf(line));
  });
}

/** Whether a line is the first of the group or list that the one before it opens. */
const opens = (before: Line | undefined, { indent, isEntry }: Line): boolean =>
  before?.key !== undefined &&
  /:\s*$/.test(before.text) &&
  (isEntry ? indent >= before.column : indent > before.column);

const columnOf = ({ isEntry, indent, column }: Line): number => (isEntry ? indent : column);

/** The columns in which a line may continue a group, or a list of entries, the innermost first. */
function columnsToGoOn(lines: readonly Line[], index: number, ofEntries: boolean): number[] {
  const open: number[] = [];
  let limit = Number.POSITIVE_INFINITY;
  for (const { indent, column, isEntry, key } of lines.slice(0, index).toReversed()) {
    if (indent >= limit || !(key || isEntry)) continue;
    if (ofEntries ? isEntry : key !== undefined) open.push(ofEntries ? indent : column);
    limit = indent;
  }
  return index === 0 ? [0] : open;
}

/** The column of the keys in the group that a line opens. The line has to begin before it. */
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
  const actual = columnOf(line);
  const inner = innerColumn(lines, index);
  const [nearest] = columnsToGoOn(lines, index, line.isEntry)
    .filter((column) => column < inner)
    .toSorted((a, b) => Math.abs(a - actual) - Math.abs(b - actual));
  const expected = isOddOneOut(lines, index) ? lines[index - 1]?.column : nearest;
  if (expected === undefined || expected === actual) return undefined;
  const at = [line.at, line.at + (/^(?:- +)*[^\s:]+/.exec(line.text)?.[0].length ?? 1)] as const;
  if (!line.isEntry && columnsToGoOn(lines, index, true).includes(actual)) {
    return {
      at,
      message: 'This line starts in the column of the list entries, but has no "- ".',
      help: `Put "- " before it, or start it in column ${expected + 1}.`,
    };
  }
  const isGroup = inner < Number.POSITIVE_INFINITY;
  const textHelp = line.isEntry || isGroup || actual < expected ? '' : ` ${IF_TEXT}`;
  return {
    at,
    message: `This line starts in column ${actual + 1}; its neighbours start in column ${expected + 1}.`,
    help: `Start it in column ${expected + 1}.${textHelp}`,
  };
}
