import type { ThreatStatus } from '../../domain/assessment/format/vocabulary.ts';
import { LAYERS, type LayerId, layerCode } from '../../domain/maestro/layers.ts';
import { scoreBadge } from '../shared/badge.ts';
import { agentPath, layerPath, threatPath, threatsPath } from '../shared/paths.ts';
import { statusLabel } from '../shared/threat-status.ts';

/** What a row shows of a threat. */
interface ThreatFacts {
  readonly id: string;
  readonly title: string;
  readonly agent: { readonly slug: string; readonly name: string };
  readonly score: number | undefined;
  readonly status: ThreatStatus | undefined;
  readonly layer: LayerId;
  readonly topics: readonly (readonly [path: string, label: string])[];
}

/** The list of core risks: the first part of the paths of its entries. */
export const CORE_RISK = 'core-risk';

/** A threat as a row of a table: the same in the build and in the browser. */
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
