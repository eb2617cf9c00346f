import { getCollection } from 'astro:content';
import type { AgentHistory, SiteHistory } from '../domain/history/history.ts';
import { itemAt } from '../domain/lookup.ts';
import { loadCatalogue } from './index.ts';

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
  const site = entries.flatMap(({ data }) => ('slug' in data ? [] : [data]));
  const published = new Set((await loadCatalogue()).agents.map(({ slug }) => slug));
  // A draft has a history, and no page.
  const agents = entries.flatMap(({ data }) =>
    'slug' in data && (data.removed || published.has(data.slug)) ? [data] : [],
  );
  const bySlug = new Map(agents.map((agent) => [agent.slug, agent]));
  // A file that came while the dev server runs has none.
  const of = (slug: string) => bySlug.get(slug) ?? { slug, entries: [], notices: [] };
  return { site: itemAt(site, 0), agents, of };
}
