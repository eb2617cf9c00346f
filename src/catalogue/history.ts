import { getCollection } from 'astro:content';
import { type AgentHistory, SITE_HISTORY_ID, type SiteHistory } from '../domain/history/history.ts';

interface CatalogueHistory {
  readonly site: SiteHistory;
  /** Those of agents that were removed too. */
  readonly agents: readonly AgentHistory[];
  readonly of: (slug: string) => AgentHistory;
}

let loaded: Promise<CatalogueHistory> | undefined;

/** The history of every assessment and of the site, once for a build. */
export function loadHistory(): Promise<CatalogueHistory> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<CatalogueHistory> {
  const entries = await getCollection('history');
  const site = entries.find(({ id }) => id === SITE_HISTORY_ID)?.data as SiteHistory;
  const agents = entries
    .filter(({ id }) => id !== SITE_HISTORY_ID)
    .map(({ data }) => data as AgentHistory);
  const bySlug = new Map(agents.map((agent) => [agent.slug, agent]));
  // A file that came while the dev server runs has none.
  const of = (slug: string) => bySlug.get(slug) ?? { slug, entries: [], notices: [] };
  return { site, agents, of };
}
