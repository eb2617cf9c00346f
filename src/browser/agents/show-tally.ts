import type { FinderIndex } from '../../views/agents/find.ts';
import { MATRICES } from '../../views/matrix/matrix.ts';
import { summaryOf, tallyOf } from '../../views/matrix/matrix-tally.ts';
import { whole } from '../../views/shared/format.ts';
import { columnsShown } from './columns.ts';
import type { ViewId } from './painters.ts';

/** Brings what a matrix says of its agents as a whole to those that are left. */
export function showTally(
  finder: Element,
  view: ViewId,
  table: HTMLTableElement,
  { all }: FinderIndex,
  places: readonly number[],
): void {
  if (view === 'agents') return;
  const matrix = MATRICES[view];
  const tallies = tallyOf(matrix, columnsShown(table), all, places);
  const summary = finder.querySelector('[data-summary]');
  if (summary) summary.textContent = summaryOf(matrix, tallies);
  for (const [index, cell] of table.querySelectorAll('tfoot .tally').entries()) {
    cell.textContent = whole(tallies[index]?.count ?? 0);
  }
}
