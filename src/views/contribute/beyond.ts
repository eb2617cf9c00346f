import { knownKeys } from '../../domain/assessment/format/schema-shape.ts';
import { keysOf, type Path } from '../../domain/assessment/reading/path.ts';
import { isOneOf } from '../../domain/tables.ts';
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
    const place = isOneOf(LIST_IDS, list) ? rows[list].indexOf(Number(row)) : -1;
    set(copy, list === undefined || place < 0 ? keysOf(path) : [list, place, ...rest], value);
  }
  return copy;
}

function set(group: object, [key, ...deeper]: Path, value: unknown): void {
  if (key === undefined) return;
  if (deeper.length === 0) {
    Object.assign(group, { [key]: value });
    return;
  }
  const inner: unknown = Reflect.get(group, key);
  const isGroup = typeof inner === 'object' && inner !== null;
  const next = isGroup ? inner : typeof deeper[0] === 'number' ? [] : {};
  Object.assign(group, { [key]: next });
  set(next, deeper, value);
}
