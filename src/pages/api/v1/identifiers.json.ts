import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../../catalogue/index.ts';
import { loadRedirects } from '../../../catalogue/redirects.ts';
import { identifiersJson } from '../../../data/api.ts';
import { published } from '../../../site.ts';

export const GET: APIRoute = async () => {
  const { agents } = await loadCatalogue();
  return Response.json(identifiersJson(agents, await loadRedirects(), published));
};
