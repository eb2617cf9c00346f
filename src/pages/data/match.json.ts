import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../catalogue/index.ts';
import { matchableOf } from '../../catalogue/whole-list.ts';

export const GET: APIRoute = async () => {
  const { agents } = await loadCatalogue();
  return Response.json(agents.map(matchableOf));
};
