import type { APIRoute } from 'astro';
import { loadThreats } from '../../../catalogue/threats.ts';
import { threatsByLayerJson, threatsByLayerRows } from '../../../data/threats-by-layer.ts';
import { published } from '../../../site.ts';
import { csvText } from '../../../views/lists/csv.ts';

export const GET: APIRoute = async () =>
  new Response(csvText(threatsByLayerRows(threatsByLayerJson(await loadThreats(), published))), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
