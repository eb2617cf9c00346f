import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../catalogue/index.ts';
import { equation } from '../../domain/aivss/equations/index.ts';
import { config } from '../../site.ts';
import { encodeAgents } from '../../views/agents/agents-file.ts';
import { listedAgent } from '../../views/agents/listed-agent.ts';

export const GET: APIRoute = async () => {
  const { agents } = await loadCatalogue();
  const listed = agents.map((agent) => listedAgent(agent, config.equation));
  return Response.json(encodeAgents(listed, equation(config.equation).factorSet));
};
