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
const FILES: Readonly<Record<string, () => object>> = {
  agents: () => encodeAgents(loadListed(), equation(config.equation).factorSet),
  controls: () => encodeControls(loadCatalogue().agents.map(controlledOf)),
  match: () => loadCatalogue().agents.map(matchableOf),
  matrix: (): PictureOrders => {
    const listed = loadListed();
    return tableOf(MATRIX_IDS, (id) =>
      pictureOrder(wholeMatrix(listed)[id].columns, wholeList(listed).columns),
    );
  },
  threats: () => encodeThreats(loadThreats()),
};

export const getStaticPaths = (() =>
  Object.keys(FILES).map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params: { file = '' } }) => Response.json(FILES[file]?.());
