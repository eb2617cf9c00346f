import type { APIRoute, GetStaticPaths } from 'astro';
import { feedOfThreats } from '../../../catalogue/news.ts';
import { loadThreats } from '../../../catalogue/threats.ts';
import { LAYER_IDS, LAYERS, type LayerId } from '../../../domain/maestro/layers.ts';
import { layerPath } from '../../../views/shared/paths.ts';

export const getStaticPaths = (() =>
  LAYER_IDS.map((id) => ({ params: { id }, props: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ id: LayerId }> = ({ props: { id } }) =>
  feedOfThreats(loadThreats().byLayer[id], LAYERS[id].name, layerPath(id));
