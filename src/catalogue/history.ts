import type { AgentHistory, Histories } from '../domain/history/history.ts';
import { onceEach } from '../domain/once-each.ts';
import { siteData } from '../site-data.ts';

interface CatalogueHistory extends Histories {
  readonly of: (slug: string) => AgentHistory;
}

/** The history of every assessment, with those that were removed, and of the site. */
export const loadHistory = (): CatalogueHistory => findable(siteData().histories);

const findable = onceEach((histories: Histories): CatalogueHistory => {
  const bySlug = new Map(histories.agents.map((history) => [history.slug, history]));
  // A file that was added while the dev server runs has no history yet.
  const of = (slug: string) => bySlug.get(slug) ?? { slug, entries: [], notices: [] };
  return { ...histories, of };
});
