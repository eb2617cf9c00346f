import { agentJson } from '../../data/api.ts';
import {
  type FactorId,
  SHARED_FACTOR_IDS,
  type TenthFactorId,
} from '../../domain/aivss/factors.ts';
import type {
  Assessment,
  FactorEntry,
  ThreatEntry,
} from '../../domain/assessment/format/schema.ts';
import { assemble } from '../../domain/catalogue.ts';
import { record } from '../../domain/record.fixture.ts';
import { tableOf } from '../../domain/tables.ts';
import type { AgentData } from './row.ts';

const published = {
  page: (slug: string) => `/p/${slug}`,
  json: (slug: string) => `/j/${slug}`,
  license: null,
};

/** For tests: the data of agents, of which only what matters to the case is said, in the order given. */
export function agentsData(
  said: Readonly<Record<string, Parameters<typeof record>[1]>>,
): AgentData[] {
  const slugs = Object.keys(said);
  const { agents } = assemble(
    slugs.map((slug) => record(slug, said[slug])),
    '0.8',
  );
  return slugs.flatMap((slug) =>
    agents
      .filter((agent) => agent.slug === slug)
      .map((agent) => agentJson(agent, '0.8', published)),
  );
}

export const threat = (id: string, more: Partial<ThreatEntry> = {}): ThreatEntry => ({
  id,
  title: `Threat ${id}`,
  layer: 'agent-frameworks',
  'cvss-base': 5,
  ...more,
});

/** Factors that are all 0 but for those said. */
export const factors = (
  more: Readonly<Partial<Record<FactorId, FactorEntry>>>,
  tenth: TenthFactorId = 'goal-driven-planning',
): Assessment['factors'] => ({ ...tableOf(SHARED_FACTOR_IDS, () => 0), [tenth]: 0, ...more });
