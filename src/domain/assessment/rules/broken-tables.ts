import type { Mistake } from '../../diagnostic.ts';
import { rangeOf } from '../reading/body.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { nodesOfType, sourceOf } from './nodes.ts';
import type { Finding } from './rule.ts';

/** The line of hyphens below the first row, trimmed. */
const DELIMITERS = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;
/** The same, with signs that look like a hyphen or a colon, or with blanks between them. */
const MEANT_DELIMITERS =
  /^\|(?=.*[-\u2010-\u2015\u2212\uff0d])[-:|\u2010-\u2015\u2212\uff0d\uff1a \t]+\|$/;

export const columnsInWords = (count: number): string =>
  `${count} ${count === 1 ? 'column' : 'columns'}`;

/** The number of cells in a line of a table. A pipe after a backslash separates nothing. */
export function cellCount(line: string): number {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).length;
}

/** A line of a paragraph, with its offset in the file. */
interface TextLine {
  readonly text: string;
  readonly at: number;
}

/** Lines that were meant as a table, and are none. */
export function brokenTables(file: AssessmentFile): Finding[] {
  if (!file.markdown.includes('|')) return [];
  return nodesOfType(file, 'paragraph').flatMap((node): Finding[] => {
    const [start] = rangeOf(node);
    const lines = [...sourceOf(file, node).matchAll(/(?<=^|\n)[^\r\n]*/g)].map(
      ({ 0: text, index }): TextLine => ({ text, at: start + index }),
    );
    const at = lines.findIndex(({ text }, index) => index > 0 && DELIMITERS.test(text.trim()));
    const [head, delimiters] = at < 1 ? [] : lines.slice(at - 1);
    return head && delimiters ? unevenHead(head, delimiters) : tableWithoutHead(lines);
  });
}

const findingOn = ({ text, at }: TextLine, mistake: Mistake): Finding[] => [
  { range: [at, at + text.length], ...mistake },
];

/** A first row that has not as many cells as the line of hyphens below it. */
function unevenHead(head: TextLine, delimiters: TextLine): Finding[] {
  const [above, below] = [cellCount(head.text), cellCount(delimiters.text)];
  if (!head.text.includes('|') || above === below) return [];
  return findingOn(delimiters, {
    message: `This is not a table: its first row has ${columnsInWords(above)}, the delimiter row ${below}.`,
    help: 'Give both rows the same number of cells: | a | b | above | - | - |.',
  });
}

/** Rows of pipes without a row of hyphens below the first one. */
function tableWithoutHead(lines: readonly TextLine[]): Finding[] {
  const first = lines.findIndex((line, index) => areRows(line.text, lines[index + 1]?.text));
  const [row, next] = first < 0 ? [] : lines.slice(first);
  if (!row || !next) return [];
  if (DELIMITERS.test(row.text.trim())) {
    return findingOn(row, {
      message: 'This is not a table: its first row is missing above this line.',
      help: 'Write a row with the names of the columns directly above it.',
    });
  }
  const delimiters = `|${' - |'.repeat(cellCount(row.text))}`;
  const meant = [row, next].find(({ text }) => MEANT_DELIMITERS.test(text.trim()));
  if (meant) {
    return findingOn(meant, {
      message: 'This is not a table: the row of hyphens has other signs in it.',
      help: `Write ${delimiters} instead of this line.`,
    });
  }
  return findingOn(row, {
    message: 'This is not a table: the row of hyphens below the first one is missing.',
    help: `Write ${delimiters} below this line.`,
  });
}

/** Whether two lines are rows of one table. Bars around a term, as in "|x|", make none. */
const areRows = (first: string, second = ''): boolean =>
  isRow(first) && isRow(second) && cellCount(first) === cellCount(second);

/** Each bar of a row has a blank beside it, or none has. */
function isRow(line: string): boolean {
  const row = line.trim();
  const isSpaced = /^\|[ \t].*[ \t]\|$/.test(row);
  const isTight = /^\|.*\|$/.test(row) && !/[ \t]\||\|[ \t]/.test(row);
  return (isSpaced || isTight) && cellCount(row) > 1;
}
