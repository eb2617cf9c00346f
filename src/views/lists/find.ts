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
export class ListIndex<All, F extends string, S extends string> {
  readonly all: All;
  readonly count: number;
  readonly #kind: ListKind<All, F, S>;
  readonly #facets: Readonly<Record<F, Column<readonly string[]>>>;
  readonly #ranks = new Map<S, readonly (readonly number[])[]>();
  readonly #orders = new Map<string, readonly number[]>();
  #named: ReturnType<NonNullable<ListKind<All, F, S>['finder']>> | undefined;

  /** @param today ISO day; what is overdue depends on it */
  constructor(kind: ListKind<All, F, S>, all: All, today: string) {
    this.all = all;
    this.count = kind.count(all);
    this.#kind = kind;
    this.#facets = tableOf(idsOf<F>(kind.facets), (id) => kind.facets[id].of(all, today));
  }

  /**
   * What answers a question, and what every further choice would leave.
   *
   * @param order the places of all things as a picture has them; needed where a run of it is asked
   */
  find(question: ListQuestion<F, S>, order: readonly number[] = []): FoundPlaces<F> {
    const chosen = new Set(question.choices.map(({ facet }) => facet));
    const fitting = [...chosen].map((facet) => ({ facet, fits: this.#fitsIn(facet, question) }));
    const places: number[] = [];
    /** What one facet alone keeps out: its further values would bring it in. */
    const kept = new Map<F, number[]>(fitting.map(({ facet }) => [facet, []]));
    for (const at of this.#asked(question, order)) {
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
      counts: lazyTable(idsOf<F>(this.#facets), (id) =>
        countsOf(this.#facets[id], places, kept.get(id) ?? []),
      ),
    };
  }

  /** What the first question of its kind would wait for: orders, and the names. */
  preparations(orders: readonly S[]): (() => void)[] {
    return [
      () => this.#names,
      ...orders.map((by) => () => this.#inOrder({ by, direction: 'ascending' })),
    ];
  }

  /** Whether a value of a facet is among those that are chosen. */
  #fitsIn(id: F, { choices }: ListQuestion<F, S>): Column<boolean> {
    const chosen = choices.flatMap(({ facet, value }) => (facet === id ? [value] : []));
    return mapColumn(this.#facets[id], (own) => chosen.some((value) => own.includes(value)));
  }

  /** The things that bear the name and are in what was drawn, in order. */
  #asked(question: ListQuestion<F, S>, order: readonly number[]): readonly number[] {
    let places = this.#inOrder(question.sort);
    if (wordsOf(question.name).length > 0) {
      const named = new Set(this.#names?.(question.name).map(({ entry }) => entry.at));
      places = places.filter((at) => named.has(at));
    }
    const isDrawn =
      (question.area || question.run) && this.#kind.isDrawn?.(this.all, question, order);
    return isDrawn ? places.filter(isDrawn) : places;
  }

  get #names() {
    this.#named ??= this.#kind.finder?.(this.all);
    return this.#named;
  }

  /** Everything in an order: worked out once, and that of a head for both directions. */
  #inOrder(sort: Sort<S> | undefined): readonly number[] {
    const key = sort ? writeSort(sort) : '';
    const known = this.#orders.get(key);
    if (known) return known;
    const own =
      sort && (this.#ranks.get(sort.by) ?? inRanks(this.#kind.sorts[sort.by].of(this.all)));
    if (sort && own) this.#ranks.set(sort.by, own);
    // What has no value stays last.
    const down = own && [...own.slice(0, -1).reverse(), ...own.slice(-1)];
    const order = (sort?.direction === 'descending' ? down : own)?.flat() ?? [
      ...Array(this.count).keys(),
    ];
    this.#orders.set(key, order);
    return order;
  }
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
