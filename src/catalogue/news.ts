import { atomFeed, type FeedPlace, feedTag, newestTime } from '../data/feed.ts';
import { onceEach } from '../domain/once-each.ts';
import type { CataloguedThreat } from '../domain/threats/threat-index.ts';
import { canonicalUrl, config, language, sharedLicence } from '../site.ts';
import { type SiteData, siteData } from '../site-data.ts';
import { type NewsItem, newsLines, newsOf } from '../views/whats-new/whats-new.ts';

/** What is new in the catalogue, the newest first. */
export const loadNews = (): readonly NewsItem[] => newsIn(siteData());
const newsIn = onceEach(({ histories, catalogue }: SiteData) =>
  newsOf(histories.agents, histories.site, catalogue.agents),
);

/** The newest change or judgement of the catalogue; a feed must have a time, also that of an empty catalogue. */
const newestIn = onceEach((data: SiteData): string => {
  const judged = data.catalogue.agents.map(({ assessment: { assessed } }) => ({
    time: `${assessed}T00:00:00Z`,
  }));
  return newestTime([...newsIn(data), ...judged]) ?? '1970-01-01T00:00:00Z';
});

/** The title, the addresses and the licence of a feed of this site. */
export const feedPlace = (title: string, self: string, page: string): FeedPlace => ({
  title: `${config.name}: ${title}`,
  subtitle: config.tagline,
  language,
  id: feedTag(config.name, self),
  updated: newestIn(siteData()),
  self: canonicalUrl(self),
  page: canonicalUrl(page),
  agent: (slug) => canonicalUrl(`/agents/${slug}/`),
  author: config.name,
  rights: sharedLicence?.name,
});

export const atomResponse = (feed: string): Response =>
  new Response(feed, { headers: { 'content-type': 'application/atom+xml' } });

/** News of the agents that have one of the threats, as the feed of a page about these threats. */
export function feedOfThreats(
  threats: readonly CataloguedThreat[],
  title: string,
  path: string,
): Response {
  const slugs = new Set(threats.map(({ agent }) => agent.slug));
  const news = loadNews();
  const items = news.filter(({ slug }) => slug !== undefined && slugs.has(slug));
  return atomResponse(atomFeed(newsLines(items), feedPlace(title, `${path}feed.xml`, path)));
}
