import type { AgentFile } from '../../data/api-schema.ts';
import type { ConditionId } from '../../domain/conditions/conditions.ts';
import { agentPath } from '../shared/paths.ts';
import { caveatsOf } from './caveats.ts';
import { conditionRows } from './conditions.ts';
import { factorRows, factorScoresOf, sharedFactors } from './factors.ts';
import { comparedFacts } from './facts.ts';
import { layerRows } from './layers.ts';
import { comparedMap } from './map.ts';
import { overlayOf } from './overlay.ts';
import { referenceRows, riskRows } from './threats.ts';

export const TABLE_IDS = ['factors', 'risks', 'references'] as const;

/**
 * @param needs the conditions that the reader asks for
 * @param today ISO day
 */
export function compareAgents(
  agents: readonly AgentFile[],
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
    conditions: conditionRows(agents, needs, today),
    facts: comparedFacts(agents),
    tables,
    overlay: overlayOf(factors, agents.length),
    /** Undefined where no agent is scored. */
    map: comparedMap(agents),
    layers,
    sharedFactors: sharedFactors(factors),
  };
}
export type ComparisonView = ReturnType<typeof compareAgents>;
