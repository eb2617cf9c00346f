import type { APIRoute } from 'astro';
import { loadThreats } from '../../../catalogue/threats.ts';
import { threatPathsJson } from '../../../data/subjects.ts';
import { published } from '../../../site.ts';

export const GET: APIRoute = async () => {
  const { patterns } = await loadThreats();
  return Response.json(threatPathsJson(patterns, published));
};
