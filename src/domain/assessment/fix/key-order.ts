import { isMap, isNode, isScalar, type Pair, type YAMLMap } from 'yaml';
import { itemAt } from '../../lookup.ts';
import { editionOf } from '../../maestro/layers.ts';
import { GROUP_ORDERS, KEY_ORDER, type KeyOrder } from '../format/write.ts';
import { asGroup } from '../rules/draft.ts';
import type { Edit } from './edit.ts';
import { headReading, yamlDocument } from './same-data.ts';

/** The groups whose keys have an order, and that order; undefined is the file itself. */
export const ORDERS: readonly { group: string | undefined; order: KeyOrder }[] = [
  { group: undefined, order: () => KEY_ORDER },
  ...Object.entries(GROUP_ORDERS).map(([group, order]) => ({ group, order })),
];

/** One edit for each group that is out of order: its lines move as they are, with the comments above them. */
export const keyOrder = (yaml: string): Edit[] => {
  const { data } = headReading(yaml);
  if (isOrdered(data)) return [];
  const edition = editionOf(data.maestro);
  const root = yamlDocument(yaml).contents;
  for (const { group, order } of ORDERS) {
    const map = group === undefined || !isMap(root) ? root : root.get(group, true);
    const edit = isMap(map) && !map.flow ? reordered(yaml, map, order(edition), group) : undefined;
    if (edit) return [edit];
  }
  return [];
};

/** Whether the keys stand in order. Judged by the data, since making a document takes longer than a whole check. */
const isOrdered = (data: Readonly<Record<string, unknown>>): boolean =>
  ORDERS.every(({ group, order }) => {
    const ranks = ranksOf(
      Object.keys(asGroup(group === undefined ? data : data[group])),
      order(editionOf(data.maestro)),
    );
    return ranks.every((rank, index) => rank >= (ranks[index - 1] ?? rank));
  });

function reordered(
  yaml: string,
  map: YAMLMap,
  order: readonly string[],
  group: string | undefined,
): Edit | undefined {
  const ranks = ranksOf(
    map.items.map(({ key }) => (isScalar(key) ? String(key.value) : '')),
    order,
  );
  const wanted = map.items
    .map((_, index) => index)
    .toSorted((a, b) => rankAt(ranks, a) - rankAt(ranks, b) || a - b);
  const moved = wanted.findIndex((from, index) => from !== index);
  const starts = map.items.flatMap((item) => startOf(yaml, item) ?? []);
  const end = endOf(yaml, map.items.at(-1));
  if (moved < 0 || end === undefined || starts.length < map.items.length) return undefined;
  const bounds = [...starts, end];
  const chunks = map.items.map((_, index) => yaml.slice(bounds[index], bounds[index + 1]));
  const movedKey = map.items[itemAt(wanted, moved)]?.key;
  return {
    range: [itemAt(bounds, moved), end],
    replacement: wanted
      .slice(moved)
      .map((index) => chunks[index] ?? '')
      .join(''),
    rule: 'format/key-order',
    message: `Sorted the keys ${group ? `of ${group} ` : ''}into the order of the format, from "${isScalar(movedKey) ? movedKey.value : ''}" on.`,
  };
}

const rankAt = (ranks: readonly number[], index: number): number => ranks[index] ?? 0;

/** The place of each key in the order. A key that the format does not know has that of the key before it. */
function ranksOf(keys: readonly string[], order: readonly string[]): number[] {
  let last = -1;
  return keys.map((key) => {
    const rank = order.indexOf(key);
    if (rank >= 0) last = rank;
    return last;
  });
}

/** Where the lines of a key begin, with the comments right above it. */
function startOf(yaml: string, { key }: Pair): number | undefined {
  const at = isScalar(key) ? key.range?.[0] : undefined;
  if (at === undefined) return undefined;
  let start = yaml.lastIndexOf('\n', at - 1) + 1;
  if (yaml.slice(start, at).trim() !== '') return undefined;
  for (;;) {
    const before = yaml.lastIndexOf('\n', start - 2) + 1;
    if (start === 0 || !/^[ \t]*#/.test(yaml.slice(before, start))) return start;
    start = before;
  }
}

const rangeEnd = (node: unknown): number | undefined =>
  isNode(node) ? node.range?.[1] : undefined;

/** Where the lines of a key end, after the line end. */
function endOf(yaml: string, item: Pair | undefined): number | undefined {
  const at = rangeEnd(item?.value) ?? rangeEnd(item?.key);
  if (at === undefined) return undefined;
  if (at > 0 && yaml[at - 1] === '\n') return at;
  const next = yaml.indexOf('\n', at);
  return next < 0 ? yaml.length : next + 1;
}
