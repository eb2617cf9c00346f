import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalogue } from '../../../../catalogue/index.ts';
import { pagesOfProps } from '../../../../catalogue/pages-of-props.ts';
import { agentJson } from '../../../../data/api.ts';
import type { Agent } from '../../../../domain/catalogue.ts';
import { config, published } from '../../../../site.ts';

export const getStaticPaths = pagesOfProps(async () => {
  const { agents } = await loadCatalogue();
  return agents.map((agent) => ({ params: { slug: agent.slug }, props: { agent } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ agent: Agent }> = ({ props: { agent } }) =>
  Response.json(agentJson(agent, config.equation, published));
