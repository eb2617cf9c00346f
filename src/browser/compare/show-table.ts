import { itemAt } from '../../domain/lookup.ts';
import type { ComparisonView } from '../../views/compare/index.ts';
import { LETTERS } from '../../views/compare/overlay.ts';
import type { ComparedLine, Part, Row, Verdict } from '../../views/compare/row.ts';
import { say } from '../../words/say.ts';
import { badge, element, link, rowHead, tellApart } from '../shared/elements.ts';
import { marker, sign } from './parts.ts';

type Agents = ComparisonView['agents'];

/** Fills a table of the page with a column for each agent. */
export function showLines(
  table: HTMLTableElement,
  lines: readonly ComparedLine[],
  agents: Agents,
): void {
  agentHeads(table, agents);
  table.tBodies[0]?.replaceChildren(...lines.map((line) => lineOf(line, agents)));
}

/** The same with a column that says what differs. */
export function showRows(table: HTMLTableElement, rows: readonly Row[], agents: Agents): void {
  agentHeads(table, agents, say('Compared'));
  table.tBodies[0]?.replaceChildren(
    ...rows.map((row) => {
      const line = lineOf(row, agents);
      if (row.verdict.differs) line.className = 'differs';
      // A phone has no room for a column of its own.
      line.cells[0]?.append(element('span', 'phone', verdictMark(row.verdict)));
      line.append(element('td', 'wide', verdictMark(row.verdict)));
      return line;
    }),
  );
}

/** Sets the heads of a table, one for each agent and then the extra ones; returns those of the agents. */
export function agentHeads(
  table: HTMLTableElement,
  agents: Agents,
  ...extraHeads: string[]
): HTMLTableCellElement[] {
  table.dataset.agents = String(agents.length);
  const [corner] = table.tHead?.rows[0]?.cells ?? [];
  const heads = agents.map(({ name, path }, index) =>
    element('th', '', marker(itemAt(LETTERS, index)), ' ', link(path, name)),
  );
  const newHeads = [...heads, ...extraHeads.map((text) => element('th', 'wide', text))];
  for (const head of newHeads) head.scope = 'col';
  table.tHead?.rows[0]?.replaceChildren(...(corner ? [corner] : []), ...newHeads);
  return heads;
}

function lineOf({ label, path, note, cells }: ComparedLine, agents: Agents): HTMLTableRowElement {
  const head = rowHead(path ? link(path, label) : label);
  if (note) head.append(element('span', 'note', ...breakable(note)));
  return element(
    'tr',
    '',
    head,
    ...cells.map((parts, index) => cellOf(itemAt(agents, index), index, linesOf(parts))),
  );
}

/** The cell of an agent. On a phone, where cells stand below each other, it begins with the agent's letter and name. */
export const cellOf = (
  { name }: Agents[number],
  index: number,
  content: readonly (Node | string)[],
): HTMLTableCellElement =>
  element(
    'td',
    'prose-cell',
    element(
      'span',
      'whose',
      marker(itemAt(LETTERS, index)),
      element('span', 'visually-hidden', name),
    ),
    ...content,
  );

/** Lets an id such as `mitre-atlas:AML.T0051.001` break after its list. */
const breakable = (text: string): (string | Node)[] =>
  text
    .split(/(?<=:)(?=\S)/)
    .flatMap((part, index) => (index > 0 ? [element('wbr', ''), part] : [part]));

const linesOf = (parts: readonly Part[]): HTMLElement[] =>
  parts.length > 0 ? parts.map(partOf) : [element('span', 'note', say('none listed'))];

function partOf({ text, path, about, badge: view, note }: Part): HTMLElement {
  const line = element('div', '');
  const to = text && path && link(path, text);
  if (to && about) tellApart(to, about);
  if (text) line.append(to || text);
  if (view) line.append(' ', badge(view));
  if (note) line.append(' ', element('span', 'note', note));
  return line;
}

/** Whether the agents differ, as a sign and in words. */
export const verdictMark = ({ differs, words }: Verdict): HTMLElement =>
  element(
    'span',
    differs ? 'verdict-differs' : 'verdict-same',
    sign(differs ? '≠' : '='),
    ` ${words}`,
  );
