import type { APIRoute, GetStaticPaths } from 'astro';
import { extrasOfAgents } from '../../../catalogue/pages-of-props.ts';
import { badgeSvg } from '../../../data/badge.ts';
import type { Agent } from '../../../domain/catalogue.ts';

export const getStaticPaths = extrasOfAgents() satisfies GetStaticPaths;

export const GET: APIRoute<{ agent: Agent }> = ({ props: { agent } }) =>
  new Response(badgeSvg(agent), { headers: { 'content-type': 'image/svg+xml' } });
