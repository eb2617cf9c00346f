import type { AgentJson } from '../../data/api.ts';
import { agentJson } from '../../data/api.ts';
import { assemble } from '../../domain/catalogue.ts';
import { record } from '../../domain/record.fixture.ts';

const published = {
  page: (slug: string) => `/p/${slug}`,
  json: (slug: string) => `/j/${slug}`,
  license: null,
};

/** The data of agents for tests, with the given records, in their order. */
export function agentsData(
  records: Readonly<Record<string, Parameters<typeof record>[1]>>,
): AgentJson[] {
  const slugs = Object.keys(records);
  const { agents } = assemble(
    slugs.map((slug) => record(slug, records[slug])),
    '0.8',
  );
  return slugs.flatMap((slug) =>
    agents
      .filter((agent) => agent.slug === slug)
      .map((agent) => agentJson(agent, '0.8', published)),
  );
}
