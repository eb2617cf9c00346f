import { FACTOR_IDS } from '../../domain/aivss/factors.ts';
import { LAYER_IDS, type LayerId, type LayerTag } from '../../domain/maestro/layers.ts';
import { tableOf } from '../../domain/tables.ts';
import { ASKED_IDS } from './asked.ts';
import type { ListedAgent } from './listed-agent.ts';
import { factorSumIn } from './standing.ts';

/** For tests: a listed agent of which only what matters to the case is said. */
export function listed(slug: string, said: Partial<ListedAgent> = {}): ListedAgent {
  const factors = said.factors ?? Object.fromEntries(FACTOR_IDS.slice(0, 10).map((id) => [id, 0]));
  return {
    slug,
    name: slug,
    kind: 'agent',
    vendor: undefined,
    version: undefined,
    score: 5,
    headline:
      said.score === undefined && 'score' in said ? undefined : { factorSum: 1, cvssBase: 5 },
    basis: 'documentation',
    assessed: '2026-05-20',
    reviewBy: '2027-01-01',
    factors,
    factorSum: factorSumIn('v0.8', factors),
    answers: tableOf(ASKED_IDS, () => 'unknown'),
    layers: tagged('mapped'),
    aliases: [],
    risks: [],
    tags: [],
    notes: [],
    ...said,
  };
}

export const tagged = (
  tag: LayerTag,
  others: Partial<Record<LayerId, LayerTag>> = {},
): ListedAgent['layers'] => ({
  ...tableOf(LAYER_IDS, () => tag),
  ...others,
});
