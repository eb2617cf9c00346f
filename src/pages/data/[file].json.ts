import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalogue } from '../../catalogue/index.ts';
import { loadThreats } from '../../catalogue/threats.ts';
import {
  controlledOf,
  loadListed,
  matchableOf,
  wholeList,
  wholeMatrix,
} from '../../catalogue/whole-list.ts';
import { equation } from '../../domain/aivss/equations/index.ts';
import { tableOf } from '../../domain/tables.ts';
import { config } from '../../site.ts';
import { encodeAgents } from '../../views/agents/agents-file.ts';
import { encodeControls } from '../../views/controls/controls-file.ts';
import { MATRIX_IDS } from '../../views/matrix/matrix.ts';
import { type PictureOrders, pictureOrder } from '../../views/matrix/picture-order.ts';
import { encodeThreats } from '../../views/threats/encode-threats.ts';

/** Files for the scripts of this build alone. */
const FILES: Readonly<Record<string, () => Promise<object>>> = {
  agents: async () => encodeAgents(await loadListed(), equation(config.equation).factorSet),
  controls: async () => encodeControls((await loadCatalogue()).agents.map(controlledOf)),
  match: async () => (await loadCatalogue()).agents.map(matchableOf),
  matrix: async (): Promise<PictureOrders> => {
    const listed = await loadListed();
    return tableOf(MATRIX_IDS, (id) =>
      pictureOrder(wholeMatrix(listed)[id].columns, wholeList(listed).columns),
    );
  },
  threats: async () => encodeThreats(await loadThreats()),
};

export const getStaticPaths = (() =>
  Object.keys(FILES).map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params: { file = '' } }) =>
  Response.json(await FILES[file]?.());
