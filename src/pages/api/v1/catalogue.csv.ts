import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../../catalogue/index.ts';
import { catalogueCsv } from '../../../data/bulk.ts';
import { published } from '../../../site.ts';

export const GET: APIRoute = async () => {
  const { agents } = await loadCatalogue();
  return new Response(catalogueCsv(agents, published));
};
