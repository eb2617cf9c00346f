import type { APIRoute } from 'astro';
import { loadCatalogue } from '../catalogue/index.ts';
import { config } from '../site.ts';
import { mapGround } from '../views/map/threat-map.ts';

/** The ground of every map of one agent. It takes its colours from the page that uses it. */
export const GET: APIRoute = async () => {
  const { agents } = await loadCatalogue();
  const ground = mapGround(agents, config.equation);
  return new Response(
    `<svg xmlns="http://www.w3.org/2000/svg"><g id="ground">${ground}</g></svg>`,
    {
      headers: { 'Content-Type': 'image/svg+xml' },
    },
  );
};
