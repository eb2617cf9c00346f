/** One fact of many things: every value once, and for each thing the place of its own. */
export interface Column<T> {
  readonly values: readonly T[];
  readonly of: Uint32Array;
}

export function columnOf<T>(facts: readonly T[]): Column<T> {
  const places = new Map<T, number>();
  const of = new Uint32Array(facts.length);
  facts.forEach((fact, at) => {
    const place = places.get(fact) ?? places.size;
    places.set(fact, place);
    of[at] = place;
  });
  return { values: [...places.keys()], of };
}

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
  // The platform puts undefined last by itself.
  const sorted = [...new Set(values)].sort((a, b) => compare(a as T, b as T));
  const ranks = new Map(sorted.map((value, rank) => [value, rank]));
  const rankOf = values.map((value) => ranks.get(value) as number);
  return inBuckets(
    of.map((value) => rankOf[value] as number),
    sorted.length,
  );
}

/** Puts things by rank: how many have each rank says where the next one begins. */
function inBuckets(ranks: Uint32Array, count: number): number[] {
  const next = new Uint32Array(count + 1);
  for (const rank of ranks) next[rank + 1] = (next[rank + 1] as number) + 1;
  for (let rank = 1; rank < count; rank += 1) {
    next[rank] = (next[rank] as number) + (next[rank - 1] as number);
  }
  const places = new Array<number>(ranks.length);
  for (let at = 0; at < ranks.length; at += 1) {
    const rank = ranks[at] as number;
    const place = next[rank] as number;
    places[place] = at;
    next[rank] = place + 1;
  }
  return places;
}
