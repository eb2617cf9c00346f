import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../../catalogue/index.ts';
import { catalogueLines } from '../../../data/bulk.ts';
import { config, published } from '../../../site.ts';

/** A build joins the file from these, which it has already made. */
export const linesFrom = '/api/v1/agents/[slug].json';

export const GET: APIRoute = () =>
  new Response(catalogueLines(loadCatalogue().agents, config.equation, published));
