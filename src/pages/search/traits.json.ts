import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../catalogue/index.ts';
import { traitsFile } from '../../views/search/names.ts';

/** Who makes the agents, and their tags: what the search reads when more than a letter is asked. */
export const GET: APIRoute = async () => Response.json(traitsFile((await loadCatalogue()).agents));
