import type { AgentHistory, Histories } from '../domain/history/history.ts';
import { onceEach } from '../domain/once-each.ts';
import { siteData } from '../site-data.ts';

interface CatalogueHistory extends Histories {
  readonly of: (slug: string) => AgentHistory;
}

/** The history of every assessment, those that were removed too, and of the site. */
export const loadHistory = async (): Promise<CatalogueHistory> => withSlugs(siteData().histories);

const withSlugs = onceEach((histories: Histories): CatalogueHistory => {
  const bySlug = new Map(histories.agents.map((one) => [one.slug, one]));
  // A file that came while the dev server runs has none.
  const of = (slug: string) => bySlug.get(slug) ?? { slug, entries: [], notices: [] };
  return { ...histories, of };
});
