import type { APIRoute } from 'astro';
import { loadThreats } from '../../catalogue/threats.ts';
import { threatsJson } from '../../presentation/threats/threats-json.ts';

export const GET: APIRoute = async () => Response.json(threatsJson(await loadThreats()));
