import { type AgentColumns, agentAt } from '../../views/agents/agent-columns.ts';
import { agentRows } from '../../views/agents/export.ts';
import { orderInWords, type SortId } from '../../views/agents/order.ts';
import { csvText } from '../../views/lists/csv.ts';
import { MATRICES, type MatrixId } from '../../views/matrix/matrix.ts';
import { matrixSvg } from '../../views/matrix/matrix-svg.ts';
import { count, whole } from '../../views/shared/format.ts';
import { agentPath } from '../../views/shared/paths.ts';
import { say } from '../../words/say.ts';
import type { ExportedAnswer } from '../lists/browser-list.ts';
import { pageHref } from '../shared/href.ts';
import { download } from './download.ts';
import { columnsShown, type ViewId } from './painters.ts';

/** Loaded when someone downloads a list. */

export function exportAgents(
  format: string,
  view: ViewId,
  table: HTMLTableElement,
  answer: ExportedAnswer<AgentColumns, SortId>,
): void {
  if (format === 'csv' || view === 'agents') exportCsv(view, answer);
  else exportSvg(view, table, answer);
}

function exportCsv(view: ViewId, { all, places }: ExportedAnswer<AgentColumns, SortId>): void {
  const agents = places.map((place) => agentAt(all, place));
  const addressOf = (slug: string) => new URL(pageHref(agentPath(slug)), location.href).href;
  download(`${view}.csv`, 'text/csv', csvText(agentRows(agents, addressOf)));
}

function exportSvg(
  view: MatrixId,
  table: HTMLTableElement,
  { all, shown, sort }: ExportedAnswer<AgentColumns, SortId>,
): void {
  const agents = shown.map((place) => agentAt(all, place));
  const standing = say('{shown} of {agents}. {sort}', {
    shown: whole(shown.length),
    agents: count(all.names.length, say('agent'), say('agents')),
    sort: orderInWords(sort),
  });
  const svg = matrixSvg(MATRICES[view], columnsShown(table), agents, standing);
  download(`${view}.svg`, 'image/svg+xml', svg);
}
