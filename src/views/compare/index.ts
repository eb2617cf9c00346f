import type { ConditionId } from '../../domain/conditions/conditions.ts';
import { agentPath } from '../shared/paths.ts';
import { caveatsOf } from './caveats.ts';
import { conditionRows } from './conditions.ts';
import { factorRows, factorScoresOf, sharedFactors } from './factors.ts';
import { comparedFacts } from './facts.ts';
import { layerRows } from './layers.ts';
import { comparedMap } from './map.ts';
import { overlayOf } from './overlay.ts';
import type { AgentData } from './row.ts';
import { referenceRows, riskRows } from './threats.ts';

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
) {
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
    /** What the reader asks of them. */
    conditions: conditionRows(agents, needs, today),
    facts: comparedFacts(agents),
    tables,
    overlay: overlayOf(factors, agents.length),
    /** Where the headlines stand on the map; undefined where nothing is scored. */
    map: comparedMap(agents),
    layers,
    /** The factors that all of them have, and how many of these differ. */
    sharedFactors: sharedFactors(factors),
  };
}
export type ComparisonView = ReturnType<typeof compareAgents>;
