import type { APIRoute } from 'astro';
import { loadThreats } from '../../catalogue/threats.ts';
import { encodeThreats } from '../../views/threats/encode-threats.ts';

export const GET: APIRoute = async () => Response.json(encodeThreats(await loadThreats()));
