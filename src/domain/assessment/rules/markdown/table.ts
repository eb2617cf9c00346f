import { rangeOf } from '../../reading/body.ts';
import type { AssessmentFile } from '../../reading/file.ts';
import { nodesOfType, sourceOf } from '../nodes.ts';
import { isPadded } from '../padded-tables.ts';
import type { FileRule, Finding } from '../rule.ts';

/** The line of hyphens below the first row, trimmed. */
const DELIMITERS = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;
const columns = (count: number): string => `${count} ${count === 1 ? 'column' : 'columns'}`;

/** The number of cells in a line of a table. A pipe after a backslash separates nothing. */
function countCells(line: string): number {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).length;
}

export const markdownTable: FileRule = {
  id: 'markdown/table',
  severity: 'warning',
  title: 'All rows of a table have the same number of cells.',
  why: 'A row with too many cells silently loses the last ones. A delimiter row with a different number of cells turns the table into a paragraph full of pipes.',
  remedy: 'Give each row as many cells as the first one. Write a pipe inside a cell as \\|.',
  example: {
    change: ['| submit | yes       |', '‹| submit | yes       | often |›'],
  },
  check: (file) => [...(isPadded(file) ? [] : unevenRows(file)), ...brokenTables(file)],
};

/** The rest of a line. The node of a row would not do: where it has too many cells, engines differ in its end. */
const lineFrom = (file: AssessmentFile, start: number): string =>
  /^[^\r\n]*/.exec(file.text.slice(start))?.[0].trimEnd() ?? '';

function unevenRows(file: AssessmentFile): Finding[] {
  return nodesOfType(file, 'table').flatMap((table) => {
    const wanted = table.children[0]?.children.length ?? 0;
    const uneven = table.children.slice(1).flatMap((row) => {
      const [start] = rangeOf(row);
      const line = lineFrom(file, start);
      const cells = countCells(line);
      return cells === wanted ? [] : [{ range: [start, start + line.length] as const, cells }];
    });
    const [first] = uneven;
    if (!first) return [];
    const { range, cells } = first;
    const lost = cells > wanted ? ', so the rest is not shown' : '';
    const others =
      uneven.length > 1 ? ` It is the first of ${uneven.length} rows that differ.` : '';
    const othersLose = cells < wanted && uneven.some((row) => row.cells > wanted);
    const also = othersLose ? others.replace('.', ', some with cells that are not shown.') : others;
    return {
      range,
      message: `This row has ${columns(cells)}; the table has ${wanted}${lost}.${also}`,
    };
  });
}

/** Lines that were meant as a table, and are none since the line of hyphens has another number of columns. */
function brokenTables(file: AssessmentFile): Finding[] {
  if (!file.markdown.includes('|')) return [];
  return nodesOfType(file, 'paragraph').flatMap((node): Finding[] => {
    const lines = sourceOf(file, node).split(/\r?\n/);
    const at = lines.findIndex((line, index) => index > 0 && DELIMITERS.test(line.trim()));
    const [head = '', delimiters = ''] = at < 1 ? [] : lines.slice(at - 1);
    if (at < 1) return tableWithoutHead(lines, rangeOf(node)[0]);
    if (!head.includes('|')) return [];
    const [above, below] = [countCells(head), countCells(delimiters)];
    if (above === below) return [];
    const start = rangeOf(node)[0] + lines.slice(0, at).join('\n').length + 1;
    const range = [start, start + delimiters.length] as const;
    return [
      {
        range,
        message: `This is not a table: its first row has ${columns(above)}, the delimiter row ${below}.`,
        help: 'Give both rows the same number of cells: | a | b | above | - | - |.',
      },
    ];
  });
}

const ROW = /^\|.*\|$/;

/** Rows of pipes without a row of hyphens below the first one. */
function tableWithoutHead(lines: readonly string[], start: number): Finding[] {
  const isRow = (line = ''): boolean => ROW.test(line.trim());
  const first = lines.findIndex((line, index) => isRow(line) && isRow(lines[index + 1]));
  const row = lines[first];
  if (row === undefined) return [];
  const from = start + lines.slice(0, first).reduce((sum, line) => sum + line.length + 1, 0);
  const range = [from, from + row.length] as const;
  if (DELIMITERS.test(row.trim())) {
    return [
      {
        range,
        message: 'This is not a table: its first row is missing above this line.',
        help: 'Write a row with the names of the columns directly above it.',
      },
    ];
  }
  const delimiters = `|${' - |'.repeat(countCells(row))}`;
  return [
    {
      range,
      message: 'This is not a table: the row of hyphens below the first one is missing.',
      help: `Write ${delimiters} below this line.`,
    },
  ];
}
