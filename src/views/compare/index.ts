import type { ConditionId } from '../../domain/conditions/conditions.ts';
import type { SignedMapView } from '../map/signed-map.ts';
import { agentPath } from '../shared/paths.ts';
import { caveatsOf } from './caveats.ts';
import { type ConditionRow, conditionRows } from './conditions.ts';
import { factorRows, factorScoresOf, sharedFactors } from './factors.ts';
import { comparedFacts } from './facts.ts';
import { type LayerRow, layerRows } from './layers.ts';
import { comparedMap } from './map.ts';
import { type OverlayView, overlayOf } from './overlay.ts';
import type { AgentData, ComparedLine, Row } from './row.ts';
import { referenceRows, riskRows } from './threats.ts';

/** Agents side by side. */
export interface ComparisonView {
  readonly agents: readonly {
    readonly slug: string;
    readonly name: string;
    readonly path: string;
  }[];
  readonly caveats: readonly string[];
  /** What the reader asks of them. */
  readonly conditions: readonly ConditionRow[];
  readonly facts: readonly ComparedLine[];
  readonly tables: Readonly<Record<TableId, readonly Row[]>>;
  readonly overlay: OverlayView;
  /** Where the headlines stand on the map; undefined where nothing is scored. */
  readonly map: SignedMapView | undefined;
  readonly layers: readonly LayerRow[];
  /** The factors that all of them have, and how many of these differ. */
  readonly sharedFactors: { readonly all: number; readonly differing: number };
}

export const TABLE_IDS = ['factors', 'risks', 'references'] as const;
export type TableId = (typeof TABLE_IDS)[number];

/**
 * Compares agents.
 *
 * @param needs the conditions that are asked
 * @param today ISO day, which tells what is overdue
 */
export function compareAgents(
  agents: readonly AgentData[],
  needs: readonly ConditionId[],
  today: string,
): ComparisonView {
  const tables = {
    factors: factorRows(agents),
    risks: riskRows(agents),
    references: referenceRows(agents),
  };
  const layers = layerRows(agents);
  const factors = factorScoresOf(agents);
  return {
    agents: agents.map(({ slug, name }) => ({ slug, name, path: agentPath(slug) })),
    caveats: caveatsOf(agents, today),
    conditions: conditionRows(agents, needs, today),
    facts: comparedFacts(agents),
    tables,
    overlay: overlayOf(factors, agents.length),
    map: comparedMap(agents),
    layers,
    sharedFactors: sharedFactors(factors),
  };
}
