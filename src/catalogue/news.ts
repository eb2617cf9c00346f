import { atomFeed, type FeedPlace, feedTag, newestTime } from '../data/feed.ts';
import type { CataloguedThreat } from '../domain/threats/threat-index.ts';
import { canonicalUrl, config, language, sharedLicence } from '../site.ts';
import { ofSite } from '../site-data.ts';
import { newsLines, newsOf } from '../views/whats-new/whats-new.ts';

/** What is new in the catalogue, the newest first. */
export const loadNews = ofSite(({ histories, catalogue }) =>
  newsOf(histories.agents, histories.site, catalogue.agents),
);

/** The newest change or judgement of the catalogue; a feed must have a time, also that of an empty catalogue. */
const newest = ofSite(({ catalogue }): string => {
  const judged = catalogue.agents.map(({ assessment: { assessed } }) => ({
    time: `${assessed}T00:00:00Z`,
  }));
  return newestTime([...loadNews(), ...judged]) ?? '1970-01-01T00:00:00Z';
});

/** The title, the addresses and the licence of a feed of this site. */
export const feedPlace = (title: string, self: string, page: string): FeedPlace => ({
  title: `${config.name}: ${title}`,
  subtitle: config.tagline,
  language,
  id: feedTag(config.name, self),
  updated: newest(),
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
