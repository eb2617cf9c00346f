import type { APIRoute } from 'astro';
import { loadListed, wholeList, wholeMatrix } from '../../catalogue/whole-list.ts';
import { tableOf } from '../../domain/tables.ts';
import { MATRIX_IDS } from '../../views/matrix/matrix.ts';
import { type PictureOrders, pictureOrder } from '../../views/matrix/picture-order.ts';

export const GET: APIRoute = async () => {
  const listed = await loadListed();
  const orders: PictureOrders = tableOf(MATRIX_IDS, (id) =>
    pictureOrder(wholeMatrix(listed)[id].columns, wholeList(listed).columns),
  );
  return Response.json(orders);
};
