import type { APIRoute } from 'astro';
import { loadThreats } from '../../../catalogue/threats.ts';
import { threatsByLayerJson } from '../../../data/threats-by-layer.ts';
import { published } from '../../../site.ts';

export const GET: APIRoute = async () =>
  Response.json(threatsByLayerJson(await loadThreats(), published));
