import type { ListedAgent } from '../../views/agents/listed-agent.ts';
import { rowOf } from '../../views/agents/row.ts';
import { MATRICES, matrixRow } from '../../views/matrix/matrix.ts';
import { agentPath } from '../../views/shared/paths.ts';
import { badge } from '../shared/badge.ts';
import { href } from '../shared/href.ts';
import { columnsOf } from './columns.ts';
import { type StaffPainter, staffPainterOf } from './staff-painter.ts';

/** Makes the row of an agent, once: a copy of a built row, filled with what the build would have written. */
export type Painter = (agent: ListedAgent) => HTMLTableRowElement;

export type ViewId = 'agents' | 'factors' | 'layers';

/**
 * @param view what the rows of the table are
 * @param table a table that was built, with at least one row
 * @param template what a staff is drawn with
 */
export function painterOf(
  view: ViewId,
  table: HTMLTableElement,
  template: HTMLTemplateElement,
): Painter {
  const model = table.tBodies[0]?.rows[0]?.cloneNode(true) as HTMLTableRowElement;
  // What every agent has drawn for itself is not worth a copy.
  for (const own of model.querySelectorAll('svg, .badge')) own.replaceChildren();
  const paint =
    view === 'agents' ? paintAgent(staffPainterOf(template)) : paintMatrix(view, columnsOf(table));
  const painted = new Map<string, HTMLTableRowElement>();
  return (agent) => {
    const known = painted.get(agent.slug);
    if (known) return known;
    const row = model.cloneNode(true) as HTMLTableRowElement;
    paint(row, agent);
    painted.set(agent.slug, row);
    return row;
  };
}

const paintAgent =
  (paintStaff: StaffPainter) =>
  (row: HTMLTableRowElement, agent: ListedAgent): void => {
    const view = rowOf(agent);
    const [head, band, drawing, mapped, sum, basis, assessed] = [...row.cells];
    if (!head || !band || !drawing || !mapped || !sum || !basis || !assessed) return;
    link(head, agent);
    text(head, '.kind', view.kind);
    text(head, '.phone span', view.basis);
    text(head, 'time', view.assessed.text).dateTime = view.assessed.day;
    band.replaceChildren(badge(view.badge));
    paintStaff(drawing.querySelector('svg') as Element, view.staff);
    mapped.textContent = String(view.mapped);
    sum.textContent = view.factorSum;
    basis.textContent = view.basis;
    text(assessed, 'time', view.assessed.text).dateTime = view.assessed.day;
    const box = head.querySelector('input') as HTMLInputElement;
    box.setAttribute('value', view.slug);
    box.setAttribute('aria-label', `Compare ${view.name}`);
  };

const paintMatrix =
  (view: keyof typeof MATRICES, columns: readonly string[]) =>
  (row: HTMLTableRowElement, agent: ListedAgent): void => {
    const shownRow = matrixRow(MATRICES[view], columns, agent);
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
  const anchor = head.querySelector('a') as HTMLAnchorElement;
  anchor.textContent = name;
  anchor.setAttribute('href', href(agentPath(slug)));
}

function text(parent: HTMLElement, selector: string, value: string): HTMLTimeElement {
  const element = parent.querySelector(selector) as HTMLTimeElement;
  element.textContent = value;
  return element;
}
