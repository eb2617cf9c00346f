import { csvText } from '../../presentation/csv.ts';
import { agentRows } from '../../presentation/finding/export.ts';
import type { ListedAgent } from '../../presentation/finding/listed-agent.ts';
import { MATRICES } from '../../presentation/finding/matrix.ts';
import { matrixSvg } from '../../presentation/finding/matrix-svg.ts';
import { orderInWords, type Sort } from '../../presentation/finding/order.ts';
import { count, whole } from '../../presentation/format.ts';
import { agentPath } from '../../presentation/paths.ts';
import { href } from '../href.ts';
import { columnsOf } from './columns.ts';
import { download } from './download.ts';
import type { ViewId } from './painters.ts';

/** Loaded when someone takes a list away. */

export function exportCsv(view: ViewId, agents: readonly ListedAgent[]): void {
  const addressOf = (slug: string) => new URL(href(agentPath(slug)), location.href).href;
  download(`${view}.csv`, 'text/csv', csvText(agentRows(agents, addressOf)));
}

export function exportSvg(
  view: keyof typeof MATRICES,
  table: HTMLTableElement,
  shown: readonly ListedAgent[],
  total: number,
  sort: Sort | undefined,
): void {
  const standing = `${whole(shown.length)} of ${count(total, 'agent')}. ${orderInWords(sort)}`;
  const svg = matrixSvg(MATRICES[view], columnsOf(table), shown, standing);
  download(`${view}.svg`, 'image/svg+xml', svg);
}
