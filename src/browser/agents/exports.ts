import { agentRows } from '../../views/agents/export.ts';
import type { ListedAgent } from '../../views/agents/listed-agent.ts';
import { type AgentSort, orderInWords } from '../../views/agents/order.ts';
import { csvText } from '../../views/lists/csv.ts';
import { MATRICES, type MatrixId } from '../../views/matrix/matrix.ts';
import { matrixSvg } from '../../views/matrix/matrix-svg.ts';
import { count, whole } from '../../views/shared/format.ts';
import { agentPath } from '../../views/shared/paths.ts';
import { pageHref } from '../shared/href.ts';
import { columnsShown } from './columns.ts';
import { download } from './download.ts';
import type { ViewId } from './painters.ts';

/** Loaded when someone takes a list away. */

export function exportCsv(view: ViewId, agents: readonly ListedAgent[]): void {
  const addressOf = (slug: string) => new URL(pageHref(agentPath(slug)), location.href).href;
  download(`${view}.csv`, 'text/csv', csvText(agentRows(agents, addressOf)));
}

export function exportSvg(
  view: MatrixId,
  table: HTMLTableElement,
  shown: readonly ListedAgent[],
  total: number,
  sort: AgentSort | undefined,
): void {
  const standing = `${whole(shown.length)} of ${count(total, 'agent')}. ${orderInWords(sort)}`;
  const svg = matrixSvg(MATRICES[view], columnsShown(table), shown, standing);
  download(`${view}.svg`, 'image/svg+xml', svg);
}
