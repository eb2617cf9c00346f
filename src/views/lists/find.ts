import { itemAt } from '../../domain/lookup.ts';
import { wordsOf } from '../../domain/names.ts';
import { idsOf, lazyTable, tableOf } from '../../domain/tables.ts';
import { type Column, factAt, inRanks, mapColumn } from './column.ts';
import type { ListKind } from './list-kind.ts';
import { type ListQuestion, writeSort } from './question.ts';
import type { Sort } from './sorting.ts';

/** How many things each value of each facet would leave, under the other facets and the name: none where it is not there. */
export type ValueCounts<F extends string> = Readonly<Record<F, ReadonlyMap<string, number>>>;

export interface FoundPlaces<F extends string> {
  /** The places of the things, in the order that was asked for. */
  readonly places: readonly number[];
  /** What choosing the value would show. Counted when it is asked for: most of a panel is folded. */
  readonly counts: ValueCounts<F>;
}

/** The things of a list, with what was worked out for questions before. */
export interface ListIndex<All, F extends string, S extends string> {
  readonly kind: ListKind<All, F, S>;
  readonly all: All;
  readonly count: number;
  readonly facets: Readonly<Record<F, Column<readonly string[]>>>;
  readonly ranks: Map<S, readonly (readonly number[])[]>;
  readonly orders: Map<string, readonly number[]>;
  named: ReturnType<NonNullable<ListKind<All, F, S>['finder']>> | undefined;
}

/** @param today ISO day; what is overdue depends on it */
export const indexList = <All, F extends string, S extends string>(
  kind: ListKind<All, F, S>,
  all: All,
  today: string,
): ListIndex<All, F, S> => ({
  kind,
  all,
  count: kind.count(all),
  facets: tableOf(idsOf<F>(kind.facets), (id) => kind.facets[id].of(all, today)),
  ranks: new Map(),
  orders: new Map(),
  named: undefined,
});

/**
 * What answers a question, and what every further choice would leave.
 *
 * @param order the places of all things as a picture has them; needed where a run of it is asked
 */
export function find<All, F extends string, S extends string>(
  index: ListIndex<All, F, S>,
  question: ListQuestion<F, S>,
  order: readonly number[] = [],
): FoundPlaces<F> {
  const chosen = new Set(question.choices.map(({ facet }) => facet));
  const fitting = [...chosen].map((facet) => ({ facet, fits: fitsIn(index, facet, question) }));
  const places: number[] = [];
  /** What one facet alone keeps out: its further values would bring it in. */
  const kept = new Map<F, number[]>(fitting.map(({ facet }) => [facet, []]));
  for (const at of asked(index, question, order)) {
    let misses = 0;
    let missed: F | undefined;
    for (const { facet, fits } of fitting) {
      if (factAt(fits, at)) continue;
      misses += 1;
      missed = facet;
    }
    if (missed === undefined) places.push(at);
    else if (misses === 1) kept.get(missed)?.push(at);
  }
  return {
    places,
    counts: lazyTable(idsOf<F>(index.facets), (id) =>
      countsOf(index.facets[id], places, kept.get(id) ?? []),
    ),
  };
}

/** Whether a value of a facet is among those that are chosen. */
function fitsIn<All, F extends string, S extends string>(
  { facets }: ListIndex<All, F, S>,
  id: F,
  { choices }: ListQuestion<F, S>,
): Column<boolean> {
  const chosen = choices.flatMap(({ facet, value }) => (facet === id ? [value] : []));
  return mapColumn(facets[id], (own) => chosen.some((value) => own.includes(value)));
}

function countsOf(
  { values, of }: Column<readonly string[]>,
  ...things: readonly (readonly number[])[]
): Map<string, number> {
  const hits: number[] = values.map(() => 0);
  for (const at of things.flat()) {
    const value = itemAt(of, at);
    hits[value] = itemAt(hits, value) + 1;
  }
  const counts = new Map<string, number>();
  for (const [place, own] of values.entries()) {
    for (const id of own) counts.set(id, (counts.get(id) ?? 0) + itemAt(hits, place));
  }
  return counts;
}

/** The things that bear the name and are in what was drawn, in order. */
function asked<All, F extends string, S extends string>(
  index: ListIndex<All, F, S>,
  question: ListQuestion<F, S>,
  order: readonly number[],
): readonly number[] {
  let places = inOrder(index, question.sort);
  if (wordsOf(question.name).length > 0) {
    const named = new Set(namesIn(index)?.(question.name).map(({ entry }) => entry.at));
    places = places.filter((at) => named.has(at));
  }
  const isDrawn =
    (question.area || question.run) && index.kind.isDrawn?.(index.all, question, order);
  return isDrawn ? places.filter(isDrawn) : places;
}

/** What the first question of its kind would wait for: orders, and the names. */
export const preparations = <All, F extends string, S extends string>(
  index: ListIndex<All, F, S>,
  orders: readonly S[],
): (() => void)[] => [
  () => namesIn(index),
  ...orders.map((by) => () => inOrder(index, { by, direction: 'ascending' })),
];

function namesIn<All, F extends string, S extends string>(index: ListIndex<All, F, S>) {
  index.named ??= index.kind.finder?.(index.all);
  return index.named;
}

/** Everything in an order: worked out once, and that of a head for both directions. */
function inOrder<All, F extends string, S extends string>(
  { kind, all, count, ranks, orders }: ListIndex<All, F, S>,
  sort: Sort<S> | undefined,
): readonly number[] {
  const key = sort ? writeSort(sort) : '';
  const known = orders.get(key);
  if (known) return known;
  const own = sort && (ranks.get(sort.by) ?? inRanks(kind.sorts[sort.by].of(all)));
  if (sort && own) ranks.set(sort.by, own);
  // What has no value stays last.
  const down = own && [...own.slice(0, -1).reverse(), ...own.slice(-1)];
  const order = (sort?.direction === 'descending' ? down : own)?.flat() ?? [...Array(count).keys()];
  orders.set(key, order);
  return order;
}
