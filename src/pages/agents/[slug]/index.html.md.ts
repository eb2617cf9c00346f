import type { APIRoute, GetStaticPaths } from 'astro';
import { extrasOfAgents } from '../../../catalogue/pages-of-props.ts';
import { agentMarkdown } from '../../../data/markdown.ts';
import { equation } from '../../../domain/aivss/equations/index.ts';
import type { Agent } from '../../../domain/catalogue.ts';
import { citedAddress, citedSource, config, termsOf } from '../../../site.ts';
import { agentPath } from '../../../views/shared/paths.ts';

export const getStaticPaths = extrasOfAgents() satisfies GetStaticPaths;

export const GET: APIRoute<{ agent: Agent }> = ({ props: { agent } }) => {
  const place = {
    source: citedSource(agentPath(agent.slug)),
    address: citedAddress(agentPath(agent.slug)),
    equation: equation(config.equation).label,
    licence: termsOf(agent.from).licence?.name,
  };
  return new Response(agentMarkdown(agent, config.equation, place));
};
