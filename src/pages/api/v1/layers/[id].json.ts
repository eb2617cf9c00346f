import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalogue } from '../../../../catalogue/index.ts';
import { loadThreats } from '../../../../catalogue/threats.ts';
import { layerJson } from '../../../../data/topics.ts';
import { LAYER_IDS, type LayerId } from '../../../../domain/maestro/layers.ts';
import { published } from '../../../../site.ts';

export const getStaticPaths = (() =>
  LAYER_IDS.map((id) => ({ params: { id }, props: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ id: LayerId }> = ({ props: { id } }) =>
  Response.json(layerJson(id, loadCatalogue().agents, loadThreats().byLayer[id], published));
