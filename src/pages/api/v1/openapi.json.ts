import type { APIRoute } from 'astro';
import { openApi } from '../../../data/open-api.ts';
import { canonicalUrl, config } from '../../../site.ts';

export const GET: APIRoute = () => Response.json(openApi(config.name, canonicalUrl('/api/v1')));
