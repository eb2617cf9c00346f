import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalogue } from '../../../catalogue/index.ts';
import { pagesOfProps } from '../../../catalogue/pages-of-props.ts';
import { badgeSvg } from '../../../data/badge.ts';
import type { Agent } from '../../../domain/catalogue.ts';
import { hasExtras } from '../../../site.ts';

export const getStaticPaths = pagesOfProps(async () => {
  const { agents } = await loadCatalogue();
  const made = hasExtras(agents.length) ? agents : [];
  return made.map((agent) => ({ params: { slug: agent.slug }, props: { agent } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ agent: Agent }> = ({ props: { agent } }) =>
  new Response(badgeSvg(agent), { headers: { 'content-type': 'image/svg+xml' } });
