import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../catalogue/index.ts';
import { reviewCalendar } from '../../data/calendar.ts';
import { config, published } from '../../site.ts';

export const GET: APIRoute = async () => {
  const { agents } = await loadCatalogue();
  return new Response(reviewCalendar(agents, config.name, published.page));
};
