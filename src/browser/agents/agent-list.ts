import { idIn } from '../../domain/tables.ts';
import type { AgentColumns } from '../../views/agents/agent-columns.ts';
import { AGENT_LIST } from '../../views/agents/agent-list.ts';
import type { SortId } from '../../views/agents/order.ts';
import { MATRICES, type MatrixId } from '../../views/matrix/matrix.ts';
import { summaryOf, talliesOf } from '../../views/matrix/matrix-tally.ts';
import { whole } from '../../views/shared/format.ts';
import type { ExportedAnswer } from '../lists/browser-list.ts';
import { ListAnswers } from '../lists/list-answers.ts';
import { pictureOrderOf } from '../matrix/picture-columns.ts';
import { listedAgents } from '../shared/listed-agents.ts';
import { part } from '../shared/part.ts';
import { columnsShown, painterOf, VIEW_IDS } from './painters.ts';

/** Answers questions to a list of agents, with the rows of that list or of a matrix. */
export function agentAnswers(finder: HTMLElement, onRows: () => void) {
  const view = idIn(VIEW_IDS, finder.dataset.view);
  const table = part(finder, 'table', HTMLTableElement);
  const list = {
    kind: AGENT_LIST,
    load: listedAgents,
    rowOf: painterOf(view, table),
    exportAs: async (format: string, answer: ExportedAnswer<AgentColumns, SortId>) => {
      const { exportAgents } = await import('./exports.ts');
      exportAgents(format, view, table, answer);
    },
    ...(view !== 'agents' && {
      onAnswer: tallyIn(finder, table, view),
      pictureOrder: () => pictureOrderOf(view),
      nameOf: ({ names, slugOf }: AgentColumns, slug: string) =>
        names.find((_, at) => slugOf(at) === slug),
    }),
  };
  return new ListAnswers(finder, list, onRows);
}

/** Counts again, for the agents that are left, what a matrix says of all its agents. */
const tallyIn =
  (finder: HTMLElement, table: HTMLTableElement, view: MatrixId) =>
  (all: AgentColumns, places: readonly number[]): void => {
    const tallies = talliesOf(MATRICES[view], columnsShown(table), all, places);
    part(finder, '[data-summary]').textContent = summaryOf(MATRICES[view], tallies);
    for (const [index, cell] of table.querySelectorAll('tfoot .tally').entries()) {
      cell.textContent = whole(tallies[index]?.count ?? 0);
    }
  };
