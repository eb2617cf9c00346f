import { itemAt, valueAt } from '../../domain/lookup.ts';
import { toSlug } from '../../domain/slug.ts';

/** One fact of many things: every value once, and for each thing the index of its value. */
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

/** What follows from a fact, computed once for each value. */
export const mapColumn = <T, U>({ values, of }: Column<T>, to: (value: T) => U): Column<U> => ({
  values: values.map((value) => to(value)),
  of,
});

/** A column of values that no two things share, so that no equal ones are looked for. */
export const distinctColumn = <T>(values: readonly T[]): Column<T> => ({
  values,
  of: [...values.keys()],
});

/** The places of things, grouped by value, the lowest value first. The last group are things without a value. */
export function placesByRank({ values, of }: Column<number | string | undefined>): number[][] {
  const sorted = [...new Set(values)]
    .filter((value) => value !== undefined)
    .sort((a, b) => (a < b ? -1 : 1));
  const rankOf = new Map<number | string | undefined, number>(
    sorted.map((value, rank) => [value, rank]),
  );
  const ranks: number[][] = Array.from({ length: sorted.length + 1 }, () => []);
  const ranksOfValues = values.map((value) => itemAt(ranks, rankOf.get(value) ?? sorted.length));
  for (const [place, value] of of.entries()) itemAt(ranksOfValues, value).push(place);
  return ranks;
}

/** Every value once, and the index of each among them. */
export function uniqueValues<T>(values: readonly T[]) {
  const all = [...new Set(values)];
  const places = new Map(all.map((value, place) => [value, place]));
  return { all, placeOf: (value: T): number => valueAt(places, value) };
}

/** A value that only some things have, by the places of those things. */
export const sparseByPlace = <T, V>(
  things: readonly T[],
  valueFor: (thing: T) => V | undefined,
): Record<string, V> =>
  Object.fromEntries(
    things.flatMap((thing, place) => {
      const value = valueFor(thing);
      return value === undefined ? [] : [[place, value]];
    }),
  );

/** The slug, where it does not follow from the text. */
export const underivedSlug = (slug: string, text: string): string | undefined =>
  slug === toSlug(text) ? undefined : slug;
