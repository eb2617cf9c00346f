import type { Table } from 'mdast';
import { rangeOf } from '../reading/body.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { nodesOfType } from './nodes.ts';
import type { Finding } from './rule.ts';

/** More empty cells than any table has by mistake; a page can still show so many. */
const MOST = 20_000;

/** How many cells the rows of a table lack: a page shows each of them, empty. */
const lacking = ({ children: [head, ...rows] }: Table): number =>
  rows.reduce(
    (sum, row) => sum + Math.max(0, (head?.children.length ?? 0) - row.children.length),
    0,
  );

const lackingIn = (tables: readonly Table[]): number =>
  tables.reduce((sum, table) => sum + lacking(table), 0);

/** Whether tables of a few bytes a row would make a page that no browser can show. */
export const isPadded = (file: AssessmentFile): boolean =>
  lackingIn(nodesOfType(file, 'table')) > MOST;

export function paddedTables(file: AssessmentFile): Finding[] {
  if (!isPadded(file)) return [];
  const tables = nodesOfType(file, 'table');
  const [worst] = tables.toSorted((a, b) => lacking(b) - lacking(a));
  const [start] = worst ? rangeOf(worst) : [0];
  return [
    {
      range: [start, start + 1],
      message: `The rows of this file's tables lack ${lackingIn(tables)} cells; at most ${MOST} are filled up.`,
      help: 'Give the first line of the table as many cells as its rows have.',
    },
  ];
}
