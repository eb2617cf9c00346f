import type { APIRoute } from 'astro';
import { loadListed } from '../../catalogue/whole-list.ts';
import { equation } from '../../domain/aivss/equations/index.ts';
import { config } from '../../site.ts';
import { encodeAgents } from '../../views/agents/agents-file.ts';

export const GET: APIRoute = async () =>
  Response.json(encodeAgents(await loadListed(), equation(config.equation).factorSet));
