import type { APIRoute, GetStaticPaths } from 'astro';
import { pagesOfAgents } from '../../../catalogue/pages-of-props.ts';
import { badgeJson } from '../../../data/badge.ts';
import type { Agent } from '../../../domain/catalogue.ts';
import { hasExtras } from '../../../site.ts';

export const getStaticPaths = pagesOfAgents(hasExtras) satisfies GetStaticPaths;

export const GET: APIRoute<{ agent: Agent }> = ({ props: { agent } }) =>
  Response.json(badgeJson(agent));
