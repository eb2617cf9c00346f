import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../catalogue/index.ts';
import { equation } from '../../domain/aivss/equations/index.ts';
import { tableOf } from '../../domain/tables.ts';
import { config } from '../../site.ts';
import { agentColumns } from '../../views/agents/agents-file.ts';
import { listedAgent } from '../../views/agents/listed-agent.ts';
import { MATRICES, MATRIX_IDS, usedColumns } from '../../views/matrix/matrix.ts';
import { type PictureOrders, pictureOrder } from '../../views/matrix/picture-order.ts';

export const GET: APIRoute = async () => {
  const { agents } = await loadCatalogue();
  const listed = agents.map((agent) => listedAgent(agent, config.equation));
  const all = agentColumns(listed, equation(config.equation).factorSet);
  const orders: PictureOrders = tableOf(MATRIX_IDS, (id) =>
    pictureOrder(usedColumns(MATRICES[id], all), all),
  );
  return Response.json(orders);
};
