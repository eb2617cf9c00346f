import { agentPath } from '../shared/paths.ts';
import { caveatsOf } from './caveats.ts';
import { factorRows, factorScoresOf, sharedFactors } from './factors.ts';
import { comparedFacts } from './facts.ts';
import { type LayerRow, layerRows } from './layers.ts';
import { type OverlayView, overlayOf } from './overlay.ts';
import type { AgentData, Row } from './row.ts';
import { referenceRows, riskRows } from './threats.ts';

/** Agents side by side. */
export interface ComparisonView {
  readonly agents: readonly {
    readonly slug: string;
    readonly name: string;
    readonly path: string;
  }[];
  readonly caveats: readonly string[];
  readonly tables: Readonly<Record<TableId, readonly Row[]>>;
  readonly overlay: OverlayView;
  readonly layers: readonly LayerRow[];
  /** The factors that all of them have, and how many of these differ. */
  readonly sharedFactors: { readonly all: number; readonly differing: number };
}

export const TABLE_IDS = ['facts', 'factors', 'risks', 'references'] as const;
export type TableId = (typeof TABLE_IDS)[number];

/**
 * Compares agents.
 *
 * @param today ISO day, which tells what is overdue
 */
export function compareAgents(agents: readonly AgentData[], today: string): ComparisonView {
  const tables = {
    facts: comparedFacts(agents),
    factors: factorRows(agents),
    risks: riskRows(agents),
    references: referenceRows(agents),
  };
  const layers = layerRows(agents);
  const factors = factorScoresOf(agents);
  return {
    agents: agents.map(({ slug, name }) => ({ slug, name, path: agentPath(slug) })),
    caveats: caveatsOf(agents, today),
    tables,
    overlay: overlayOf(factors, agents.length),
    layers,
    sharedFactors: sharedFactors(factors),
  };
}
