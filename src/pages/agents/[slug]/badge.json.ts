import type { APIRoute, GetStaticPaths } from 'astro';
import { extrasOfAgents } from '../../../catalogue/pages-of-props.ts';
import { badgeJson } from '../../../data/badge.ts';
import type { Agent } from '../../../domain/catalogue.ts';

export const getStaticPaths = extrasOfAgents() satisfies GetStaticPaths;

export const GET: APIRoute<{ agent: Agent }> = ({ props: { agent } }) =>
  Response.json(badgeJson(agent));
