import { LAYERS, type LayerId, layerCode } from '../../domain/maestro/layers.ts';
import { type BadgeView, scoreBadge } from '../shared/badge.ts';
import { agentPath, layerPath, threatPath, threatsPath } from '../shared/paths.ts';

/** What a row links to, paths below the base. */
interface Entry {
  readonly label: string;
  readonly path: string;
}

/** A threat of some agent as one row of a table: the same for a page that is built and for one that answers. */
export interface ThreatRow {
  readonly title: Entry;
  readonly agent: Entry;
  readonly badge: BadgeView;
  readonly layer: Entry;
  readonly risks: readonly Entry[];
  /** Entries of the other lists. */
  readonly ids: readonly Entry[];
}

/** What a row says, wherever it comes from. */
export interface ThreatFacts {
  readonly id: string;
  readonly title: string;
  readonly agent: { readonly slug: string; readonly name: string };
  readonly score: number | undefined;
  readonly layer: LayerId;
  readonly subjects: readonly (readonly [path: string, label: string])[];
}

/** The list of core risks, as the paths of its entries begin. */
export const CORE_RISK = 'core-risk';

export function threatRow({ id, title, agent, score, layer, subjects }: ThreatFacts): ThreatRow {
  const entries = subjects.map(([path, label]) => ({
    label,
    path: threatsPath(path),
    isRisk: path.startsWith(`${CORE_RISK}/`),
  }));
  return {
    title: { label: title, path: threatPath(agent.slug, id) },
    agent: { label: agent.name, path: agentPath(agent.slug) },
    badge: scoreBadge(score),
    layer: { label: `${layerCode(layer)} ${LAYERS[layer].short}`, path: layerPath(layer) },
    risks: entries.filter(({ isRisk }) => isRisk),
    ids: entries.filter(({ isRisk }) => !isRisk),
  };
}
