import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalogue } from '../../../catalogue/index.ts';
import { pagesOfProps } from '../../../catalogue/pages-of-props.ts';
import { agentMarkdown } from '../../../data/markdown.ts';
import { equation } from '../../../domain/aivss/equations/index.ts';
import type { Agent } from '../../../domain/catalogue.ts';
import { config, hasExtras, published, termsOf } from '../../../site.ts';

export const getStaticPaths = pagesOfProps(async () => {
  const { agents } = await loadCatalogue();
  const made = hasExtras(agents.length) ? agents : [];
  return made.map((agent) => ({ params: { slug: agent.slug }, props: { agent } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ agent: Agent }> = ({ props: { agent } }) => {
  const place = {
    address: published.page(agent.slug),
    equation: equation(config.equation).label,
    licence: termsOf(agent.from).licence?.name,
  };
  return new Response(agentMarkdown(agent, config.equation, place));
};
