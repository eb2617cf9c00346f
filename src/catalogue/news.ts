import type { FeedPlace } from '../data/feed.ts';
import { canonicalUrl, config, sharedLicence } from '../site.ts';
import { type NewsItem, newsOf } from '../views/whats-new/whats-new.ts';
import { loadHistory } from './history.ts';
import { loadCatalogue } from './index.ts';

/** What is new in the catalogue, the newest first. */
export async function loadNews(): Promise<NewsItem[]> {
  const [{ agents }, history] = await Promise.all([loadCatalogue(), loadHistory()]);
  return newsOf(history.agents, history.site, agents);
}

/** How a feed of this site is described. */
export const feedPlace = (title: string, self: string, page: string): FeedPlace => ({
  title: `${config.name}: ${title}`,
  subtitle: config.tagline,
  self: canonicalUrl(self),
  page: canonicalUrl(page),
  agent: (slug) => canonicalUrl(`/agents/${slug}/`),
  author: config.name,
  rights: sharedLicence?.name,
});

export const atomResponse = (feed: string): Response =>
  new Response(feed, { headers: { 'content-type': 'application/atom+xml' } });
