import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../catalogue/index.ts';
import { traitsFile } from '../../views/search/names.ts';

/** The vendors and tags of the agents: what the search reads for more than a single letter. */
export const GET: APIRoute = () => Response.json(traitsFile(loadCatalogue().agents));
