import type { APIRoute, GetStaticPaths } from 'astro';
import { pagesOfAgents } from '../../../../catalogue/pages-of-props.ts';
import { agentJson } from '../../../../data/api.ts';
import type { Agent } from '../../../../domain/catalogue.ts';
import { config, published } from '../../../../site.ts';

export const getStaticPaths = pagesOfAgents((agents) => agents) satisfies GetStaticPaths;

export const GET: APIRoute<{ agent: Agent }> = ({ props: { agent } }) =>
  Response.json(agentJson(agent, config.equation, published));
