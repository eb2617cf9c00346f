import type { APIRoute } from 'astro';
import { loadRedirects } from '../../../catalogue/redirects.ts';
import { redirectsJson } from '../../../data/api.ts';
import { published } from '../../../site.ts';

export const GET: APIRoute = async () =>
  Response.json(redirectsJson(await loadRedirects(), published));
