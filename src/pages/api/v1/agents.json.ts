import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../../catalogue/index.ts';
import { agentsJson } from '../../../data/api.ts';
import { config, published } from '../../../site.ts';

export const GET: APIRoute = async () =>
  Response.json(agentsJson(await loadCatalogue(), config.equation, published));
