import { knownKeys } from '../../domain/assessment/format/schema-shape.ts';
import { keysOf, type Path } from '../../domain/assessment/reading/path.ts';
import { LIST_IDS, type ListId } from './fields.ts';

/** Values of the format that no question asks for, as `review-by` or `threats.0.factors.autonomy-of-action`. */
export type Beyond = ReadonlyMap<string, unknown>;

export const NOTHING_BEYOND: Beyond = new Map();

/** Whether the format has a place for a value at a path. */
export function isInFormat(path: string): boolean {
  const keys = keysOf(path);
  return keys.every((key, index) => {
    const before = keys.slice(0, index);
    return typeof key === 'number' ? index > 0 : knownKeys(before).includes(key);
  });
}

/** The data with those values set. `rows` says under which number an entry stands among the answers. */
export function withBeyond<T extends object>(
  data: T,
  beyond: Beyond,
  rows: Readonly<Record<ListId, readonly number[]>>,
): T {
  const copy = structuredClone(data);
  for (const [path, value] of beyond) {
    const [list, row, ...rest] = keysOf(path);
    const place = LIST_IDS.includes(list as ListId)
      ? rows[list as ListId].indexOf(Number(row))
      : -1;
    set(copy, place < 0 ? keysOf(path) : [list as string, place, ...rest], value);
  }
  return copy;
}

function set(group: object, [key, ...deeper]: Path, value: unknown): void {
  if (key === undefined) return;
  const inner = (group as Readonly<Record<string | number, object | undefined>>)[key];
  const next = deeper.length === 0 ? value : (inner ?? (typeof deeper[0] === 'number' ? [] : {}));
  Object.assign(group, { [key]: next });
  if (deeper.length > 0) set(next as object, deeper, value);
}
