import type { APIRoute } from 'astro';
import { loadHistory } from '../../catalogue/history.ts';
import { loadCatalogue } from '../../catalogue/index.ts';
import { atomFeed } from '../../data/feed.ts';
import { canonicalUrl, config } from '../../site.ts';
import { newsOf } from '../../views/whats-new/whats-new.ts';

export const GET: APIRoute = async () => {
  const [{ agents }, history] = await Promise.all([loadCatalogue(), loadHistory()]);
  const items = newsOf(history.agents, history.site, agents);
  const feed = atomFeed(items, {
    title: `${config.name}: what’s new`,
    subtitle: config.tagline,
    self: canonicalUrl('/whats-new/feed.xml'),
    page: canonicalUrl('/whats-new/'),
    agent: (slug) => canonicalUrl(`/agents/${slug}/`),
  });
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml' } });
};
