import type { APIRoute } from 'astro';
import { loadThreats } from '../../../catalogue/threats.ts';
import { threatsCsv } from '../../../data/bulk.ts';
import { published } from '../../../site.ts';

export const GET: APIRoute = async () => {
  const { threats } = await loadThreats();
  return new Response(threatsCsv(threats, published));
};
