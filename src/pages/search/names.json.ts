import type { APIRoute } from 'astro';
import { loadCatalogue, loadGuides, loadLayers } from '../../catalogue/index.ts';
import { layerCode } from '../../domain/maestro/layers.ts';
import { namesFile } from '../../presentation/search-names.ts';

/** How everything is called: what the search reads first, and forgives slips in. */
export const GET: APIRoute = async () => {
  const { agents } = await loadCatalogue();
  const layers = (await loadLayers()).map(
    ({ id, entry }) => [`${layerCode(id)} ${entry.data.title}`, 'Layer', `/layers/${id}/`] as const,
  );
  const guides = (await loadGuides()).map(
    ({ id, data }) => [data.title, 'Guide', `/guides/${id}/`] as const,
  );
  return Response.json(namesFile(agents, [...layers, ...guides]));
};
