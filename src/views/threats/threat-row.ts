import type { ThreatStatus } from '../../domain/assessment/format/vocabulary.ts';
import { LAYERS, type LayerId, layerCode } from '../../domain/maestro/layers.ts';
import { scoreBadge } from '../shared/badge.ts';
import { agentPath, layerPath, threatPath, threatsPath } from '../shared/paths.ts';
import { statusLabel } from '../shared/threat-status.ts';

/** What a row says, wherever it comes from. */
export interface ThreatFacts {
  readonly id: string;
  readonly title: string;
  readonly agent: { readonly slug: string; readonly name: string };
  readonly score: number | undefined;
  readonly status: ThreatStatus | undefined;
  readonly layer: LayerId;
  readonly topics: readonly (readonly [path: string, label: string])[];
}

/** The list of core risks, as the paths of its entries begin. */
export const CORE_RISK = 'core-risk';

/** A threat of some agent as one row of a table: the same for a page that is built and for one that answers. */
export function threatRow({ id, title, agent, score, status, layer, topics }: ThreatFacts) {
  const entries = topics.map(([path, label]) => ({
    label,
    path: threatsPath(path),
    isRisk: path.startsWith(`${CORE_RISK}/`),
  }));
  return {
    title: { label: title, path: threatPath(agent.slug, id) },
    agent: { label: agent.name, path: agentPath(agent.slug) },
    badge: scoreBadge(score),
    status: statusLabel(status),
    layer: { label: `${layerCode(layer)} ${LAYERS[layer].short}`, path: layerPath(layer) },
    risks: entries.filter(({ isRisk }) => isRisk),
    /** Entries of the other lists. */
    ids: entries.filter(({ isRisk }) => !isRisk),
  };
}
export type ThreatRow = ReturnType<typeof threatRow>;
