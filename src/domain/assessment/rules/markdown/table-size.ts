import { rangeOf } from '../../reading/body.ts';
import { nodesOfType } from '../nodes.ts';
import { isPadded, MOST_MISSING_CELLS, missingCells, missingCellsIn } from '../padded-tables.ts';
import type { FileRule } from '../rule.ts';

export const markdownTableSize: FileRule = {
  id: 'markdown/table-size',
  severity: 'error',
  fixed: true,
  title: 'A table is not mostly empty cells.',
  why: 'Every row is shown with as many cells as the first one. A wide first row above many short ones makes a page a thousand times as large as its file, which no browser can show.',
  remedy: 'Give the first row as many cells as the other rows have.',
  example: {
    change: [
      'Every action is logged.',
      `‹|›${'a|'.repeat(500)}\n|${'-|'.repeat(500)}${'\n|b'.repeat(45)}`,
    ],
  },
  check(file) {
    if (!isPadded(file)) return [];
    const tables = nodesOfType(file, 'table');
    const [worst] = tables.toSorted((a, b) => missingCells(b) - missingCells(a));
    const [start] = worst ? rangeOf(worst) : [0];
    return [
      {
        range: [start, start + 1],
        message: `The tables of this file need ${missingCellsIn(tables)} cells filled in; the limit is ${MOST_MISSING_CELLS}.`,
      },
    ];
  },
};
