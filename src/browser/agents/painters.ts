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

/** The columns of a matrix, in the order of the table's heads. */
export const columnsShown = (table: HTMLTableElement): ColumnId[] =>
  [...table.querySelectorAll<HTMLElement>('thead th')].flatMap(({ dataset: { sortable } }) =>
    isOneOf(COLUMN_IDS, sortable) ? [sortable] : [],
  );

/**
 * Makes rows of agents: copies of a built row with the content that the build would have written.
 *
 * @param table a built table with at least one row
 */
export function painterOf(view: ViewId, table: HTMLTableElement) {
  const model = document.importNode(part(table, 'tbody tr', HTMLTableRowElement), true);
  // Every row draws these itself, so copying them would be wasted.
  for (const drawing of model.querySelectorAll('svg, .badge')) drawing.replaceChildren();
  const paint = view === 'agents' ? paintAgent : paintMatrix(columnsShown(table));
  return (all: AgentColumns, place: number): HTMLTableRowElement => {
    const row = document.importNode(model, true);
    paint(row, agentAt(all, place));
    return row;
  };
}

function paintAgent(row: HTMLTableRowElement, agent: ListedAgent): void {
  const view = agentRow(agent);
  const [tick, head, band, drawing, mapped, sum, basis, assessed] = [...row.cells];
  if (!tick || !head || !band || !drawing || !mapped || !sum || !basis || !assessed) return;
  setLink(head, agent);
  part(head, '.kind').textContent = view.kind;
  part(head, '.phone span').textContent = view.basis;
  showDay(head, view.assessedIn);
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
    const view = matrixRow(columns, agent);
    const [head, band, ...others] = [...row.cells];
    if (!head || !band) return;
    setLink(head, agent);
    band.replaceChildren(badge(view.badge));
    for (const [index, cell] of others.entries()) {
      const content = view.cells[index];
      if (!content) continue;
      cell.className = `level-${content.level}`;
      cell.replaceChildren(content.text, ...(content.badge ? [badge(content.badge)] : []));
    }
  };

/** Points the copied link at the agent of the row. */
function setLink(head: HTMLElement, { slug, name }: ListedAgent): void {
  const anchor = part(head, 'a');
  anchor.textContent = name;
  anchor.setAttribute('href', pageHref(agentPath(slug)));
}

function showDay(cell: HTMLElement, { text, day }: AgentRowView['assessed']): void {
  const time = part(cell, 'time', HTMLTimeElement);
  time.textContent = text;
  time.dateTime = day;
}
