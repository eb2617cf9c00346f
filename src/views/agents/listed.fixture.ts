import { FACTOR_IDS } from '../../domain/aivss/factors.ts';
import { LAYER_IDS, type LayerId, type LayerTag } from '../../domain/maestro/layers.ts';
import { tableOf } from '../../domain/tables.ts';
import { DATELESS_CONDITION_IDS } from './dateless-conditions.ts';
import type { ListedAgent } from './listed-agent.ts';
import { factorSumIn } from './standing.ts';

/** A listed agent for tests, with the given fields. */
export function listed(slug: string, fields: Partial<ListedAgent> = {}): ListedAgent {
  const factors =
    fields.factors ?? Object.fromEntries(FACTOR_IDS.slice(0, 10).map((id) => [id, 0]));
  return {
    slug,
    name: slug,
    kind: 'agent',
    vendor: undefined,
    version: undefined,
    score: 5,
    headline:
      fields.score === undefined && 'score' in fields ? undefined : { factorSum: 1, cvssBase: 5 },
    basis: 'documentation',
    assessed: '2026-05-20',
    reviewBy: '2027-01-01',
    factors,
    factorSum: factorSumIn('v0.8', factors),
    answers: tableOf(DATELESS_CONDITION_IDS, () => 'unknown'),
    layers: tagged('mapped'),
    aliases: [],
    risks: [],
    tags: [],
    notes: [],
    ...fields,
  };
}

export const tagged = (
  tag: LayerTag,
  others: Partial<Record<LayerId, LayerTag>> = {},
): ListedAgent['layers'] => ({
  ...tableOf(LAYER_IDS, () => tag),
  ...others,
});
