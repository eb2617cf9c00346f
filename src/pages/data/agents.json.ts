import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../catalogue/index.ts';
import { config } from '../../site.ts';
import { encodeAgents } from '../../views/agents/agents-file.ts';
import { listedAgent } from '../../views/agents/listed-agent.ts';

export const GET: APIRoute = async () => {
  const { agents } = await loadCatalogue();
  return Response.json(encodeAgents(agents.map((agent) => listedAgent(agent, config.equation))));
};
