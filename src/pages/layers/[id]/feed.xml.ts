import type { APIRoute, GetStaticPaths } from 'astro';
import { atomResponse, feedPlace, loadNews } from '../../../catalogue/news.ts';
import { loadThreats } from '../../../catalogue/threats.ts';
import { atomFeed } from '../../../data/feed.ts';
import { LAYER_IDS, LAYERS, type LayerId } from '../../../domain/maestro/layers.ts';
import { layerPath } from '../../../views/shared/paths.ts';

export const getStaticPaths = (() =>
  LAYER_IDS.map((id) => ({ params: { id }, props: { id } }))) satisfies GetStaticPaths;

/** News of the agents that have a threat on the layer. */
export const GET: APIRoute<{ id: LayerId }> = async ({ props: { id } }) => {
  const [news, { byLayer }] = await Promise.all([loadNews(), loadThreats()]);
  const slugs = new Set(byLayer[id].map(({ agent }) => agent.slug));
  const items = news.filter(({ slug }) => slug !== undefined && slugs.has(slug));
  const path = layerPath(id);
  return atomResponse(atomFeed(items, feedPlace(LAYERS[id].name, `${path}feed.xml`, path)));
};
