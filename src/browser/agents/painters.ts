import { idsOf, isOneOf } from '../../domain/tables.ts';
import { type AgentColumns, agentAt } from '../../views/agents/agent-columns.ts';
import type { ListedAgent } from '../../views/agents/listed-agent.ts';
import { type AgentRowView, agentRow } from '../../views/agents/row.ts';
import { type ColumnId, MATRIX_COLUMNS, MATRIX_IDS, matrixRow } from '../../views/matrix/matrix.ts';
import { agentPath } from '../../views/shared/paths.ts';
import { say } from '../../words/say.ts';
import { badge, drawn } from '../shared/elements.ts';
import { pageHref } from '../shared/href.ts';
import { part } from '../shared/part.ts';

export const VIEW_IDS = ['agents', ...MATRIX_IDS] as const;
export type ViewId = (typeof VIEW_IDS)[number];

const COLUMN_IDS = idsOf(MATRIX_COLUMNS);

/** The columns of a matrix, by its heads. */
export const columnsShown = (table: HTMLTableElement): ColumnId[] =>
  [...table.querySelectorAll<HTMLElement>('thead th')].flatMap(({ dataset: { sortable } }) =>
    isOneOf(COLUMN_IDS, sortable) ? [sortable] : [],
  );

/**
 * Makes rows of agents: copies of a built row, filled with what the build would have written.
 *
 * @param view what the rows of the table are
 * @param table a table that was built, with at least one row
 */
export function painterOf(view: ViewId, table: HTMLTableElement) {
  const model = document.importNode(part(table, 'tbody tr', HTMLTableRowElement), true);
  // What every agent has drawn for itself is not worth a copy.
  for (const own of model.querySelectorAll('svg, .badge')) own.replaceChildren();
  const paint = view === 'agents' ? paintAgent : paintMatrix(columnsShown(table));
  return (all: AgentColumns, at: number): HTMLTableRowElement => {
    const row = document.importNode(model, true);
    paint(row, agentAt(all, at));
    return row;
  };
}

function paintAgent(row: HTMLTableRowElement, agent: ListedAgent): void {
  const view = agentRow(agent);
  const [tick, head, band, drawing, mapped, sum, basis, assessed] = [...row.cells];
  if (!tick || !head || !band || !drawing || !mapped || !sum || !basis || !assessed) return;
  link(head, agent);
  part(head, '.kind').textContent = view.kind;
  part(head, '.phone span').textContent = view.basis;
  showDay(head, view.assessed);
  band.replaceChildren(badge(view.badge));
  const strip = part(drawing, 'svg', SVGElement);
  strip.setAttribute('aria-label', view.strip.text);
  strip.append(
    ...view.strip.paths.map(({ className, d }) => drawn('path', { class: className, d })),
  );
  mapped.textContent = String(view.mapped);
  sum.textContent = view.factorSum;
  basis.textContent = view.basis;
  showDay(assessed, view.assessed);
  head.ariaLabel = view.name;
  const box = part(tick, 'input');
  box.setAttribute('value', view.slug);
  box.setAttribute('aria-label', say('Compare {name}', { name: view.name }));
}

const paintMatrix =
  (columns: readonly ColumnId[]) =>
  (row: HTMLTableRowElement, agent: ListedAgent): void => {
    const shownRow = matrixRow(columns, agent);
    const [head, band, ...others] = [...row.cells];
    if (!head || !band) return;
    link(head, agent);
    band.replaceChildren(badge(shownRow.badge));
    for (const [index, cell] of others.entries()) {
      const shown = shownRow.cells[index];
      if (!shown) continue;
      cell.className = `level-${shown.level}`;
      cell.replaceChildren(shown.text, ...(shown.badge ? [badge(shown.badge)] : []));
    }
  };

/** The model's link leads to its own agent; this one to that of the row. */
function link(head: HTMLElement, { slug, name }: ListedAgent): void {
  const anchor = part(head, 'a');
  anchor.textContent = name;
  anchor.setAttribute('href', pageHref(agentPath(slug)));
}

function showDay(cell: HTMLElement, { text, day }: AgentRowView['assessed']): void {
  const time = part(cell, 'time', HTMLTimeElement);
  time.textContent = text;
  time.dateTime = day;
}
