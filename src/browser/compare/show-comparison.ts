import { idIn } from '../../domain/tables.ts';
import { type ComparisonView, TABLE_IDS } from '../../views/compare/index.ts';
import { element } from '../shared/elements.ts';
import { part } from '../shared/part.ts';
import { watchScrollAreas } from '../shared/scroll-areas.ts';
import { layer } from './show-layers.ts';
import { legend, overlay } from './show-overlay.ts';
import { showTable } from './show-table.ts';

/** Fills the sections of the page with a comparison, or with what differs of it. */
export function showComparison(
  root: HTMLElement,
  view: ComparisonView,
  onlyDifferences: boolean,
): void {
  const shown = <T extends { verdict: { differs: boolean } }>(rows: readonly T[]): readonly T[] =>
    onlyDifferences ? rows.filter(({ verdict }) => verdict.differs) : rows;
  const place = (name: string): HTMLElement => part(root, `[data-${name}]`);
  place('caveats').replaceChildren(...view.caveats.map((words) => element('li', '', words)));
  for (const table of root.querySelectorAll<HTMLTableElement>('[data-table]')) {
    const id = idIn(TABLE_IDS, table.dataset.table);
    const rows = shown(view.tables[id]);
    showTable(table, rows, view.agents);
    part(root, `[data-block]:has([data-table="${id}"])`).hidden = rows.length === 0;
    const empty = part(root, `[data-empty="${id}"]`);
    empty.hidden = rows.length > 0;
    empty.textContent =
      view.tables[id].length > 0 ? 'Nothing differs here.' : 'None of them lists any.';
  }
  place('overlay').replaceChildren(overlay(view.overlay));
  place('overlay-text').textContent = view.overlay.text;
  place('legend').replaceChildren(...legend(view));
  const layers = shown(view.layers);
  place('layers').replaceChildren(...layers.map((row) => layer(row, view.agents)));
  watchScrollAreas(place('layers'));
  place('empty-layers').hidden = layers.length > 0;
}
