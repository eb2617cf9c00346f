import { itemAt } from '../../domain/lookup.ts';
import { wordsOf } from '../../domain/names.ts';
import { idsOf, lazyTable } from '../../domain/tables.ts';
import { type Column, factAt, mapColumn, placesByRank } from './column.ts';
import type { ListKind } from './list-kind.ts';
import { type ListQuestion, writeSort } from './question.ts';
import type { Sort } from './sorting.ts';

/** How many things each value of each facet would leave, given the other facets and the name. A missing value leaves none. */
export type ValueCounts<F extends string> = Readonly<Record<F, ReadonlyMap<string, number>>>;

export interface FoundPlaces<F extends string> {
  /** The places of the found things, in the order of the question. */
  readonly places: readonly number[];
  /** Counted on first use, since most of a panel is folded. */
  readonly counts: ValueCounts<F>;
}

/** The things of a list, with what earlier questions have computed. */
export class ListIndex<All, F extends string, S extends string> {
  readonly all: All;
  readonly count: number;
  readonly #kind: ListKind<All, F, S>;
  readonly #facets: Readonly<Record<F, Column<readonly string[]>>>;
  readonly #ranks = new Map<S, readonly (readonly number[])[]>();
  readonly #orders = new Map<string, readonly number[]>();
  #named: ReturnType<ListKind<All, F, S>['finder']> | undefined;

  /** @param today ISO day; what is overdue depends on it */
  constructor(kind: ListKind<All, F, S>, all: All, today: string) {
    this.all = all;
    this.count = kind.count(all);
    this.#kind = kind;
    // Most facets of a panel are folded, and many lists are asked without them.
    this.#facets = lazyTable(idsOf<F>(kind.facets), (id) => kind.facets[id].of(all, today));
  }

  /**
   * The things that a question asks for, and what every further choice would leave.
   *
   * @param order the places of all things in the order of a picture; needed where the question has a run of it
   */
  find(question: ListQuestion<F, S>, order: readonly number[] = []): FoundPlaces<F> {
    const chosen = new Set(question.choices.map(({ facet }) => facet));
    const fitting = [...chosen].map((facet) => ({ facet, fits: this.#fitsIn(facet, question) }));
    const places: number[] = [];
    /** The places that one facet alone keeps out, so that a further value of it may bring them in. */
    const keptOutBy = new Map<F, number[]>(fitting.map(({ facet }) => [facet, []]));
    for (const place of this.#asked(question, order)) {
      let misses = 0;
      let missed: F | undefined;
      for (const { facet, fits } of fitting) {
        if (factAt(fits, place)) continue;
        misses += 1;
        missed = facet;
      }
      if (missed === undefined) places.push(place);
      else if (misses === 1) keptOutBy.get(missed)?.push(place);
    }
    return {
      places,
      counts: lazyTable(idsOf<F>(this.#facets), (id) =>
        countsOf(this.#facets[id], places, keptOutBy.get(id) ?? []),
      ),
    };
  }

  /** Work that the first question would wait for: building the orders and the index of names. */
  preparations(orders: readonly S[]): (() => void)[] {
    return [
      () => this.#names,
      ...orders.map((by) => () => this.#inOrder({ by, direction: 'ascending' })),
    ];
  }

  /** Whether each thing has a chosen value of a facet. */
  #fitsIn(id: F, { choices }: ListQuestion<F, S>): Column<boolean> {
    const chosen = choices.flatMap(({ facet, value }) => (facet === id ? [value] : []));
    return mapColumn(this.#facets[id], (own) => chosen.some((value) => own.includes(value)));
  }

  /** The things with the name that are in the marked parts of pictures, in order. */
  #asked(question: ListQuestion<F, S>, order: readonly number[]): readonly number[] {
    let places = this.#inOrder(question.sort);
    if (wordsOf(question.name).length > 0) {
      const named = new Set(this.#names(question.name).map(({ entry }) => entry.at));
      places = places.filter((at) => named.has(at));
    }
    const isDrawn =
      (question.area || question.run) && this.#kind.isDrawn?.(this.all, question, order);
    return isDrawn ? places.filter(isDrawn) : places;
  }

  get #names() {
    this.#named ??= this.#kind.finder(this.all);
    return this.#named;
  }

  /** All things in an order. It is computed once; the ranks of a column serve both directions. */
  #inOrder(sort: Sort<S> | undefined): readonly number[] {
    const key = sort ? writeSort(sort) : '';
    const kept = this.#orders.get(key);
    if (kept) return kept;
    const up =
      sort && (this.#ranks.get(sort.by) ?? placesByRank(this.#kind.sorts[sort.by].of(this.all)));
    if (sort && up) this.#ranks.set(sort.by, up);
    // Things without a value stay last.
    const down = up && [...up.slice(0, -1).reverse(), ...up.slice(-1)];
    const order = (sort?.direction === 'descending' ? down : up)?.flat() ?? [
      ...Array(this.count).keys(),
    ];
    this.#orders.set(key, order);
    return order;
  }
}

function countsOf(
  { values, of }: Column<readonly string[]>,
  ...placeLists: readonly (readonly number[])[]
): Map<string, number> {
  const hits: number[] = values.map(() => 0);
  for (const place of placeLists.flat()) {
    const value = itemAt(of, place);
    hits[value] = itemAt(hits, value) + 1;
  }
  const counts = new Map<string, number>();
  for (const [place, facetValues] of values.entries()) {
    for (const id of facetValues) counts.set(id, (counts.get(id) ?? 0) + itemAt(hits, place));
  }
  return counts;
}
