import type { APIRoute } from 'astro';
import { listsJson } from '../../../data/subjects.ts';

export const GET: APIRoute = () => Response.json(listsJson());
