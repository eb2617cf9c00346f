import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../catalogue/index.ts';
import { knownAgent } from '../../data/match.ts';
import { config } from '../../site.ts';

export const GET: APIRoute = async () => {
  const { agents } = await loadCatalogue();
  return Response.json(agents.map((agent) => knownAgent(agent, config.equation)));
};
