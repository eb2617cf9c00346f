import { itemAt, valueAt } from '../../domain/lookup.ts';
import { toSlug } from '../../domain/slug.ts';

/** One fact of many things: every value once, and for each thing the place of its own. */
export interface Column<T> {
  readonly values: readonly T[];
  readonly of: readonly number[];
}

export function columnOf<T>(facts: readonly T[]): Column<T> {
  const places = new Map<T, number>();
  const of = facts.map((fact) => {
    const place = places.get(fact) ?? places.size;
    places.set(fact, place);
    return place;
  });
  return { values: [...places.keys()], of };
}

export const factAt = <T>({ values, of }: Column<T>, place: number): T =>
  itemAt(values, itemAt(of, place));

/** What follows from a fact, worked out once for each value. */
export const mapColumn = <T, U>({ values, of }: Column<T>, to: (value: T) => U): Column<U> => ({
  values: values.map((value) => to(value)),
  of,
});

/** A fact that no two things share, so that nothing is gained by looking for its like. */
export const ownColumn = <T>(values: readonly T[]): Column<T> => ({
  values,
  of: [...values.keys()],
});

/**
 * The places of things in the order of their values, the lowest first: those of a value stand together, as they were.
 * The last have no value. Only the values are compared.
 */
export function inRanks({ values, of }: Column<number | string | undefined>): number[][] {
  const sorted = [...new Set(values)]
    .filter((value) => value !== undefined)
    .sort((a, b) => (a < b ? -1 : 1));
  const rankOf = new Map<number | string | undefined, number>(
    sorted.map((value, rank) => [value, rank]),
  );
  const ranks: number[][] = Array.from({ length: sorted.length + 1 }, () => []);
  const own = values.map((value) => itemAt(ranks, rankOf.get(value) ?? sorted.length));
  for (const [at, value] of of.entries()) itemAt(own, value).push(at);
  return ranks;
}

/** Every value once, and the place that one has among them. */
export function interned<T>(values: readonly T[]) {
  const all = [...new Set(values)];
  const places = new Map(all.map((value, place) => [value, place]));
  return { all, placeOf: (value: T): number => valueAt(places, value) };
}

/** What only some things have, by their places. */
export const sparse = <T, V>(
  things: readonly T[],
  own: (thing: T) => V | undefined,
): Record<string, V> =>
  Object.fromEntries(
    things.flatMap((thing, place) => {
      const value = own(thing);
      return value === undefined ? [] : [[place, value]];
    }),
  );

/** A slug that does not follow from its text. */
export const unlessDerived = (slug: string, text: string): string | undefined =>
  slug === toSlug(text) ? undefined : slug;
