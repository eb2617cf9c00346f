import type { Table } from 'mdast';
import type { AssessmentFile } from '../reading/file.ts';
import { nodesOfType } from './nodes.ts';

/** More than tables lack by mistake, and few enough for a page to show. */
export const MOST_MISSING_CELLS = 20_000;

/** How many cells the rows of a table lack. A page shows them as empty cells. */
export const missingCells = ({ children: [head, ...rows] }: Table): number =>
  rows.reduce(
    (sum, row) => sum + Math.max(0, (head?.children.length ?? 0) - row.children.length),
    0,
  );

export const missingCellsIn = (tables: readonly Table[]): number =>
  tables.reduce((sum, table) => sum + missingCells(table), 0);

/** Whether tables with few bytes in a row would make a page that no browser can show. */
export const isPadded = (file: AssessmentFile): boolean =>
  missingCellsIn(nodesOfType(file, 'table')) > MOST_MISSING_CELLS;
