import { itemAt } from '../../domain/lookup.ts';
import type { MatrixId } from '../../views/matrix/matrix.ts';
import { type PictureOrders, pictureColumns } from '../../views/matrix/picture-order.ts';
import { bandLabel } from '../../views/shared/badge.ts';
import { count } from '../../views/shared/format.ts';
import { say } from '../../words/say.ts';
import { listedAgents } from '../shared/listed-agents.ts';
import { loadJson } from '../shared/load-json.ts';
import { once } from '../shared/once.ts';

const loadOrders = once(() => loadJson<PictureOrders>('/data/matrix.json'));

/** The places of all agents in the order of the picture of a matrix. */
export const pictureOrderOf = async (id: MatrixId): Promise<readonly number[]> =>
  (await loadOrders())[id];

/** The columns of the picture, with the agents that each stands for. */
export async function namedColumns(id: MatrixId) {
  const [all, order] = await Promise.all([listedAgents(), pictureOrderOf(id)]);
  return pictureColumns(order, all).flatMap(({ band, columns }) =>
    columns.map((places) => {
      const first = itemAt(places, 0);
      const more = places.length - 1;
      const others =
        more > 0
          ? say(' and {mores}', { mores: count(more, say('more agent'), say('more agents')) })
          : '';
      return {
        /** The slugs of the first and the last of them. */
        first: all.slugOf(first),
        last: all.slugOf(itemAt(places, -1)),
        /** `Aider and 2 more agents, High` */
        words: `${itemAt(all.names, first)}${others}, ${bandLabel(band)}`,
      };
    }),
  );
}
