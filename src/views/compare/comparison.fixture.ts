import { type AgentFile, agentFile } from '../../data/api-schema.ts';
import { assemble } from '../../domain/catalogue.ts';
import { record } from '../../domain/record.fixture.ts';

const published = {
  page: (slug: string) => `https://example.org/p/${slug}`,
  json: (slug: string) => `https://example.org/j/${slug}`,
  license: null,
};

/** The data of agents for tests, with the given records, in their order. */
export function agentsData(
  records: Readonly<Record<string, Parameters<typeof record>[1]>>,
): AgentFile[] {
  const slugs = Object.keys(records);
  const { agents } = assemble(
    slugs.map((slug) => record(slug, records[slug])),
    '0.8',
  );
  return slugs.flatMap((slug) =>
    agents
      .filter((agent) => agent.slug === slug)
      .map((agent) => agentFile(agent, '0.8', published)),
  );
}
