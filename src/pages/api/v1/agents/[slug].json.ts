import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalogue } from '../../../../catalogue/index.ts';
import { pageOfProps } from '../../../../catalogue/page-of-props.ts';
import type { Agent } from '../../../../domain/catalogue.ts';
import { agentJson } from '../../../../presentation/api.ts';
import { apiAddresses, config } from '../../../../site.ts';

export const getStaticPaths = (async () => {
  const { agents } = await loadCatalogue();
  return agents.map((agent) => pageOfProps({ slug: agent.slug }, { agent }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ agent: Agent }> = ({ props: { agent } }) =>
  Response.json(agentJson(agent, config.equation, apiAddresses));
