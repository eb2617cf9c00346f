import type { ListedAgent } from '../../views/agents/listed-agent.ts';
import { type AgentRowView, rowOf } from '../../views/agents/row.ts';
import { type ColumnId, MATRIX_IDS, matrixRow } from '../../views/matrix/matrix.ts';
import { agentPath } from '../../views/shared/paths.ts';
import { badge } from '../shared/badge.ts';
import { pageHref } from '../shared/href.ts';
import { part } from '../shared/part.ts';
import { columnsShown } from './columns.ts';
import { type StripPainter, stripPainterOf } from './strip-painter.ts';

/** Makes the row of an agent, once: a copy of a built row, filled with what the build would have written. */
export type Painter = (agent: ListedAgent) => HTMLTableRowElement;

export const VIEW_IDS = ['agents', ...MATRIX_IDS] as const;
export type ViewId = (typeof VIEW_IDS)[number];

/**
 * @param view what the rows of the table are
 * @param table a table that was built, with at least one row
 * @param template what a strip is drawn with
 */
export function painterOf(
  view: ViewId,
  table: HTMLTableElement,
  template: HTMLTemplateElement,
): Painter {
  const model = document.importNode(part(table, 'tbody tr', HTMLTableRowElement), true);
  // What every agent has drawn for itself is not worth a copy.
  for (const own of model.querySelectorAll('svg, .badge')) own.replaceChildren();
  const paint =
    view === 'agents' ? paintAgent(stripPainterOf(template)) : paintMatrix(columnsShown(table));
  const painted = new Map<string, HTMLTableRowElement>();
  return (agent) => {
    const known = painted.get(agent.slug);
    if (known) return known;
    const row = document.importNode(model, true);
    paint(row, agent);
    painted.set(agent.slug, row);
    return row;
  };
}

const paintAgent =
  (paintStrip: StripPainter) =>
  (row: HTMLTableRowElement, agent: ListedAgent): void => {
    const view = rowOf(agent);
    const [tick, head, band, drawing, mapped, sum, basis, assessed] = [...row.cells];
    if (!tick || !head || !band || !drawing || !mapped || !sum || !basis || !assessed) return;
    link(head, agent);
    part(head, '.kind').textContent = view.kind;
    part(head, '.phone span').textContent = view.basis;
    showDay(head, view.assessed);
    band.replaceChildren(badge(view.badge));
    paintStrip(part(drawing, 'svg', SVGElement), view.strip);
    mapped.textContent = String(view.mapped);
    sum.textContent = view.factorSum;
    basis.textContent = view.basis;
    showDay(assessed, view.assessed);
    head.ariaLabel = view.name;
    const box = part(tick, 'input');
    box.setAttribute('value', view.slug);
    box.setAttribute('aria-label', `Compare ${view.name}`);
  };

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
      cell.className = `level level-${shown.level}`;
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
