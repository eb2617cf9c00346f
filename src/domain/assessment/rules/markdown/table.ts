import { rangeOf } from '../../reading/body.ts';
import type { AssessmentFile } from '../../reading/file.ts';
import { brokenTables, cellCount, columnsInWords } from '../broken-tables.ts';
import { nodesOfType } from '../nodes.ts';
import { isPadded } from '../padded-tables.ts';
import type { FileRule, Finding } from '../rule.ts';

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
      const cells = cellCount(line);
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
      message: `This row has ${columnsInWords(cells)}; the table has ${wanted}${lost}.${also}`,
    };
  });
}
