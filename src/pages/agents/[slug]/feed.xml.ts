import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalogue } from '../../../catalogue/index.ts';
import { atomResponse, feedPlace, loadNews } from '../../../catalogue/news.ts';
import { atomFeed } from '../../../data/feed.ts';
import type { Agent } from '../../../domain/catalogue.ts';
import { hasExtras } from '../../../site.ts';
import { agentPath } from '../../../views/shared/paths.ts';
import type { NewsItem } from '../../../views/whats-new/whats-new.ts';

export const getStaticPaths = (() => {
  const { agents } = loadCatalogue();
  const bySlug = Map.groupBy(loadNews(), ({ slug }) => slug);
  return (hasExtras(agents.length) ? agents : []).map((agent) => ({
    params: { slug: agent.slug },
    props: { agent, items: bySlug.get(agent.slug) ?? [] },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ agent: Agent; items: NewsItem[] }> = ({ props: { agent, items } }) => {
  const path = agentPath(agent.slug);
  return atomResponse(atomFeed(items, feedPlace(agent.assessment.name, `${path}feed.xml`, path)));
};
