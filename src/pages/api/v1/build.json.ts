import type { APIRoute } from 'astro';
import { loadBuiltFrom, loadCatalogue } from '../../../catalogue/index.ts';
import { loadThreats } from '../../../catalogue/threats.ts';
import { buildJson } from '../../../data/build.ts';
import { config, published } from '../../../site.ts';

export const GET: APIRoute = async () => {
  const [{ agents }, { threats }] = await Promise.all([loadCatalogue(), loadThreats()]);
  const { name, equation } = config;
  const made = { name, equation, agents: agents.length, threats: threats.length };
  return Response.json(buildJson({ ...made, content: loadBuiltFrom() }, published));
};
