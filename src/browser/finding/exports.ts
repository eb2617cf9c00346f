import { csvText } from '../../presentation/csv.ts';
import { agentRows } from '../../presentation/finding/export.ts';
import type { ListedAgent } from '../../presentation/finding/listed-agent.ts';
import { MATRICES } from '../../presentation/finding/matrix.ts';
import { matrixSvg } from '../../presentation/finding/matrix-svg.ts';
import { download } from './download.ts';
import type { ViewId } from './painters.ts';

/** Loaded when someone takes a list away. */

export function exportCsv(view: ViewId, agents: readonly ListedAgent[]): void {
  const base = document.documentElement.dataset.base ?? '/';
  const addressOf = (slug: string) => new URL(`${base}agents/${slug}/`, location.href).href;
  download(`${view}.csv`, 'text/csv', csvText(agentRows(agents, addressOf)));
}

export function exportSvg(
  view: keyof typeof MATRICES,
  columns: readonly string[],
  agents: readonly ListedAgent[],
  standing: string,
): void {
  const svg = matrixSvg(MATRICES[view], columns, agents, standing);
  download(`${view}.svg`, 'image/svg+xml', svg);
}
