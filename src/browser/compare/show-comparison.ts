import { type ComparisonView, TABLE_IDS } from '../../views/compare/index.ts';
import { say } from '../../words/say.ts';
import { element } from '../shared/elements.ts';
import { part } from '../shared/part.ts';
import { watchScrollAreas } from '../shared/scroll-areas.ts';
import { showConditions } from './show-conditions.ts';
import { layer } from './show-layers.ts';
import { mapMarks, mapRows } from './show-map.ts';
import { legend, overlay } from './show-overlay.ts';
import { showLines, showRows } from './show-table.ts';

/**
 * Fills the sections of the page with a comparison, or with the part of it that differs.
 *
 * @returns how many rows are left out
 */
export function showComparison(
  root: HTMLElement,
  view: ComparisonView,
  onlyDifferences: boolean,
): number {
  const shownOf = <T extends { verdict: { differs: boolean } }>(
    rows: readonly T[],
  ): readonly T[] => (onlyDifferences ? rows.filter(({ verdict }) => verdict.differs) : rows);
  const place = (name: string): HTMLElement => part(root, `[data-${name}]`);
  place('caveats').replaceChildren(...view.caveats.map((words) => element('li', '', words)));
  place('caveats').hidden = view.caveats.length === 0;
  const table = (heading: string): HTMLTableElement =>
    part(root, `[data-table="${heading}"]`, HTMLTableElement);
  showConditions(table('conditions'), view);
  showLines(table('glance'), view.facts, view.agents);
  for (const id of TABLE_IDS) {
    const rows = shownOf(view.tables[id]);
    showRows(table(id), rows, view.agents);
    part(root, `[data-block]:has([data-table="${id}"])`).hidden = rows.length === 0;
    const empty = part(root, `[data-empty="${id}"]`);
    empty.hidden = rows.length > 0;
    empty.textContent =
      view.tables[id].length > 0 ? say('Nothing differs here.') : say('None of them lists any.');
  }
  part(root, 'details:has([data-map])').hidden = view.map === undefined;
  part(root, '[data-map]', SVGElement).replaceChildren(...(view.map ? mapMarks(view.map) : []));
  place('map-rows').replaceChildren(...(view.map ? mapRows(view.map) : []));
  place('overlay').replaceChildren(overlay(view.overlay));
  place('overlay-text').textContent = view.overlay.text;
  place('legend').replaceChildren(...legend(view));
  const layers = shownOf(view.layers);
  place('empty-layers').hidden = layers.length > 0;
  whenOpen(place('layers'), (list) => {
    list.replaceChildren(...layers.map((row) => layer(row, view.agents)));
    watchScrollAreas(list);
  });
  const all = [...TABLE_IDS.flatMap((id) => view.tables[id]), ...view.layers];
  return all.length - shownOf(all).length;
}

/** Fills a folded list when it is opened: the commentary comes from the pages of the agents, which are loaded only then. */
function whenOpen(list: HTMLElement, fill: (list: HTMLElement) => void): void {
  list.replaceChildren();
  const fold = list.closest('details');
  if (!fold) return;
  fold.ontoggle = () => {
    if (fold.open && !list.hasChildNodes()) fill(list);
  };
  if (fold.open) fill(list);
}
