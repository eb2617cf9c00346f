import { itemAt } from '../../domain/lookup.ts';

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

/**
 * The places of things in the order of their values. Only the values are compared, each once; equals stay as they are.
 *
 * @param compare is not asked about undefined, which comes last
 */
export function inOrderOf<T>(
  { values, of }: Column<T | undefined>,
  compare: (a: T, b: T) => number,
): number[] {
  const sorted = [...new Set(values)].filter((value) => value !== undefined).sort(compare);
  const ranks = new Map<T | undefined, number>(sorted.map((value, rank) => [value, rank]));
  const rankOf = values.map((value) => ranks.get(value) ?? sorted.length);
  const ranked: number[][] = Array.from({ length: sorted.length + 1 }, () => []);
  for (const [at, value] of of.entries()) ranked[itemAt(rankOf, value)]?.push(at);
  return ranked.flat();
}
