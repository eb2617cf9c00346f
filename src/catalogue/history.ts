import type { AgentHistory } from '../domain/history/history.ts';
import { ofSite } from '../site-data.ts';

/** The history of every assessment, with those that were removed, and of the site. */
export const loadHistory = ofSite(({ histories }) => {
  const bySlug = new Map(histories.agents.map((history) => [history.slug, history]));
  // A file that was added while the dev server runs has no history yet.
  const of = (slug: string): AgentHistory => bySlug.get(slug) ?? { slug, entries: [], notices: [] };
  return { ...histories, of };
});
