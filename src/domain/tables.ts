/**
 * Closed sets are tables, `{ id: what is known of it }`. These functions list the ids, recognise them and make other
 * tables from them. They are typed with the keys of the table, which `Object.keys` and the like forget.
 */

/** The keys of a table, in its order. */
export const idsOf = <K extends string>(table: Readonly<Partial<Record<K, unknown>>>): K[] =>
  Object.keys(table) as K[];

/** The keys of a table with their values; keys without a value are left out. */
export const entriesOf = <K extends string, V>(table: Readonly<{ [key in K]?: V }>): [K, V][] =>
  Object.entries(table) as [K, V][];

/** A table with a value for each id. */
export const tableOf = <K extends string, V>(
  ids: readonly K[],
  value: (id: K, index: number) => V,
): Record<K, V> =>
  Object.fromEntries(ids.map((id, index) => [id, value(id, index)])) as Record<K, V>;

/** A table whose values are worked out when they are first read. */
export function lazyTable<K extends string, V>(
  ids: readonly K[],
  value: (id: K) => V,
): Record<K, V> {
  const table = {} as Record<K, V>;
  for (const id of ids) {
    let known: { readonly value: V } | undefined;
    Object.defineProperty(table, id, {
      enumerable: true,
      get: () => {
        known ??= { value: value(id) };
        return known.value;
      },
    });
  }
  return table;
}

/** Whether something is one of the ids of a closed set. */
export const isOneOf = <K extends string>(ids: readonly K[], value: unknown): value is K =>
  ids.some((id) => id === value);

/** @throws RangeError where something that must be one of the ids is none */
export function idIn<K extends string>(ids: readonly K[], value: string | undefined): K {
  if (isOneOf(ids, value)) return value;
  throw new RangeError(`"${value}" is none of ${ids.join(', ')}.`);
}
