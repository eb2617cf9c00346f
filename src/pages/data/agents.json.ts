import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../catalogue/index.ts';
import { encodeAgents } from '../../presentation/finding/agents-file.ts';
import { listedAgent } from '../../presentation/finding/listed-agent.ts';
import { config } from '../../site.ts';

export const GET: APIRoute = async () => {
  const { agents } = await loadCatalogue();
  return Response.json(encodeAgents(agents.map((agent) => listedAgent(agent, config.equation))));
};
