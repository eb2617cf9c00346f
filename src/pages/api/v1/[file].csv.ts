import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalogue } from '../../../catalogue/index.ts';
import { loadThreats } from '../../../catalogue/threats.ts';
import { catalogueCsv, threatsCsv } from '../../../data/bulk.ts';
import { threatsByLayerCsv, threatsByLayerJson } from '../../../data/threats-by-layer.ts';
import { published } from '../../../site.ts';

/** The CSV files. Programs read them, so they have ids and no byte order mark. */
const FILES: Readonly<Record<string, () => Promise<string>>> = {
  catalogue: async () => catalogueCsv((await loadCatalogue()).agents, published),
  threats: async () => threatsCsv((await loadThreats()).threats, published),
  'threats-by-layer': async () =>
    threatsByLayerCsv(threatsByLayerJson(await loadThreats(), published)),
};

export const getStaticPaths = (() =>
  Object.keys(FILES).map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params: { file = '' } }) =>
  new Response(await FILES[file]?.(), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
