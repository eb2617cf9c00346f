import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../catalogue/index.ts';
import { reviewCalendar } from '../../data/calendar.ts';
import { config, published } from '../../site.ts';

export const GET: APIRoute = () =>
  new Response(reviewCalendar(loadCatalogue().agents, config.name, published.page));
