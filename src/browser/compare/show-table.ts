import { itemAt } from '../../domain/lookup.ts';
import type { ComparisonView } from '../../views/compare/index.ts';
import { LETTERS } from '../../views/compare/overlay.ts';
import type { Part, Row, Verdict } from '../../views/compare/row.ts';
import { badge } from '../shared/badge.ts';
import { element } from '../shared/elements.ts';
import { link } from '../shared/link.ts';
import { marker } from './parts.ts';

type Agents = ComparisonView['agents'];

/** Fills a table of the page: a column for each agent, and one that says what differs. */
export function showTable(table: HTMLTableElement, rows: readonly Row[], agents: Agents): void {
  table.dataset.agents = String(agents.length);
  const [corner] = table.tHead?.rows[0]?.cells ?? [];
  const heads = [...agents.map(agentHead), element('th', 'wide', 'Compared')];
  for (const head of heads) head.scope = 'col';
  table.tHead?.rows[0]?.replaceChildren(...(corner ? [corner] : []), ...heads);
  table.tBodies[0]?.replaceChildren(...rows.map((row) => rowOf(row)));
}

const agentHead = ({ name, path }: Agents[number], index: number): HTMLTableCellElement =>
  element('th', '', marker(itemAt(LETTERS, index)), ' ', link(path, name));

function rowOf({ label, path, note, verdict, cells }: Row): HTMLTableRowElement {
  const head = element('th', '', path ? link(path, label) : label);
  head.scope = 'row';
  if (note) head.append(element('span', 'note', ...breakable(note)));
  // A phone has no room for a column of its own.
  head.append(element('span', 'phone', verdictMark(verdict)));
  return element(
    'tr',
    verdict.differs ? 'differs' : '',
    head,
    ...cells.map((parts) => element('td', 'prose-cell', ...linesOf(parts))),
    element('td', 'wide', verdictMark(verdict)),
  );
}

/** An id such as `mitre-atlas:AML.T0051.001` is broken behind its list, where it has to be. */
const breakable = (text: string): (string | Node)[] =>
  text
    .split(/(?<=:)(?=\S)/)
    .flatMap((part, index) => (index > 0 ? [element('wbr', ''), part] : [part]));

const linesOf = (parts: readonly Part[]): HTMLElement[] =>
  parts.length > 0 ? parts.map(lineOf) : [element('span', 'note', 'none listed')];

function lineOf({ text, path, badge: view, note }: Part): HTMLElement {
  const line = element('div', '');
  if (text) line.append(path ? link(path, text) : text);
  if (view) line.append(' ', badge(view));
  if (note) line.append(' ', element('span', 'note', note));
  return line;
}

/** What differs is told by a sign and by words. */
export const verdictMark = ({ differs, words }: Verdict): HTMLElement =>
  element(
    'span',
    differs ? 'verdict-differs' : 'verdict-same',
    element('span', 'sign', differs ? '≠' : '='),
    ` ${words}`,
  );
