import type { APIRoute } from 'astro';
import { robotsText } from '../data/for-robots.ts';
import { canonicalUrl } from '../site.ts';

export const GET: APIRoute = () => new Response(robotsText(canonicalUrl));
