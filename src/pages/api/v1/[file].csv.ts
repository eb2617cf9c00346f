import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalogue } from '../../../catalogue/index.ts';
import { loadThreats } from '../../../catalogue/threats.ts';
import { catalogueCsv, threatsCsv } from '../../../data/bulk.ts';
import { threatsByLayerCsv, threatsByLayerJson } from '../../../data/threats-by-layer.ts';
import { published } from '../../../site.ts';

/** The CSV files. Programs read them, so they have ids and no byte order mark. */
const FILES: Readonly<Record<string, () => string>> = {
  catalogue: () => catalogueCsv(loadCatalogue().agents, published),
  threats: () => threatsCsv(loadThreats().threats, published),
  'threats-by-layer': () => threatsByLayerCsv(threatsByLayerJson(loadThreats(), published)),
};

export const getStaticPaths = (() =>
  Object.keys(FILES).map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params: { file = '' } }) =>
  new Response(FILES[file]?.(), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
