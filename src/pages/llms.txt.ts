import type { APIRoute } from 'astro';
import { loadCatalogue } from '../catalogue/index.ts';
import { llmsText } from '../data/for-robots.ts';
import { canonicalUrl, config, hasExtras } from '../site.ts';

export const GET: APIRoute = () => {
  const { agents } = loadCatalogue();
  const { name, tagline } = config;
  const place = { name, tagline, address: canonicalUrl, hasExtras: hasExtras(agents.length) };
  return new Response(llmsText(agents, place));
};
