import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../catalogue/index.ts';
import { listedOf } from '../../catalogue/whole-list.ts';
import { equation } from '../../domain/aivss/equations/index.ts';
import { config } from '../../site.ts';
import { encodeAgents } from '../../views/agents/agents-file.ts';

export const GET: APIRoute = async () => {
  const { agents } = await loadCatalogue();
  return Response.json(encodeAgents(agents.map(listedOf), equation(config.equation).factorSet));
};
