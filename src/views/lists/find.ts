import { itemAt, valueAt } from '../../domain/lookup.ts';
import { wordsOf } from '../../domain/names.ts';
import { idsOf, tableOf } from '../../domain/tables.ts';
import { inOrderOf } from './column.ts';
import type { ListKind } from './list-kind.ts';
import {
  addPlace,
  both,
  countBoth,
  either,
  hasPlace,
  noneOf,
  type PlaceSet,
  setOf,
} from './place-set.ts';
import type { ListChoice, ListQuestion } from './question.ts';
import type { Sort } from './sorting.ts';

/** How many things each value of each facet would leave. */
export type ValueCounts<F extends string> = Readonly<Record<F, ReadonlyMap<string, number>>>;

export interface FoundPlaces<F extends string> {
  /** The places of the things, in the order that was asked for. */
  readonly places: readonly number[];
  /** Under the other facets and the name: what choosing the value would show. */
  readonly counts: ValueCounts<F>;
}

/** The things of a list prepared for questions: who has which value is known, so that an answer is only counting. */
export interface ListIndex<All, F extends string, S extends string> {
  readonly kind: ListKind<All, F, S>;
  readonly all: All;
  readonly count: number;
  readonly facets: Readonly<Record<F, ReadonlyMap<string, PlaceSet>>>;
  /** What was worked out for a question before: orders, and who is called what. */
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
  facets: tableOf(idsOf<F>(kind.facets), (id) => indexFacet(kind, id, all, today)),
  orders: new Map(),
  named: undefined,
});

function indexFacet<All, F extends string, S extends string>(
  { facets }: ListKind<All, F, S>,
  id: F,
  all: All,
  today: string,
): Map<string, PlaceSet> {
  const { values, of } = facets[id].of(all, today);
  const sets = new Map((facets[id].values ?? []).map((value) => [value.id, noneOf(of.length)]));
  for (const value of values.flat()) if (!sets.has(value)) sets.set(value, noneOf(of.length));
  const own = values.map((some) => some.map((value) => valueAt(sets, value)));
  of.forEach((value, at) => {
    for (const set of itemAt(own, value)) addPlace(set, at);
  });
  return sets;
}

/**
 * What answers a question, and what every further choice would leave.
 *
 * @param within the things that are asked about; undefined for all
 */
export function findIn<All, F extends string, S extends string>(
  index: ListIndex<All, F, S>,
  question: ListQuestion<F, S>,
  within?: PlaceSet,
): FoundPlaces<F> {
  const ids = idsOf<F>(index.kind.facets);
  const named = setOfNamed(index, question.name);
  const asked = within ? both(named, within) : named;
  const chosen = ids.flatMap((id) => chosenSet(index, id, question.choices) ?? []);
  const without = (facet?: F): PlaceSet =>
    chosen.filter(({ id }) => id !== facet).reduce((left, { set }) => both(left, set), asked);
  const fits = without();
  return {
    places: inOrder(index, question.sort).filter((at) => hasPlace(fits, at)),
    counts: tableOf(ids, (id) =>
      countsOf(index.facets[id], chosen.some((facet) => facet.id === id) ? without(id) : fits),
    ),
  };
}

function setOfNamed<All, F extends string, S extends string>(
  index: ListIndex<All, F, S>,
  name: string,
): PlaceSet {
  const { finder } = index.kind;
  if (!finder || wordsOf(name).length === 0) return setOf(index.count, () => true);
  index.named ??= finder(index.all);
  const named = noneOf(index.count);
  for (const { entry } of index.named(name)) addPlace(named, entry.at);
  return named;
}

/** The things with a chosen value of a facet; undefined where none is chosen. */
function chosenSet<All, F extends string, S extends string>(
  { facets, count }: ListIndex<All, F, S>,
  id: F,
  choices: readonly ListChoice<F>[],
) {
  const own = choices.filter(({ facet }) => facet === id);
  if (own.length === 0) return undefined;
  const sets = own.map(({ value }) => facets[id].get(value) ?? noneOf(count));
  return { id, set: sets.reduce(either) };
}

const countsOf = (sets: ReadonlyMap<string, PlaceSet>, left: PlaceSet): Map<string, number> =>
  new Map([...sets].map(([value, set]) => [value, countBoth(set, left)]));

function inOrder<All, F extends string, S extends string>(
  { kind, all, count, orders }: ListIndex<All, F, S>,
  sort: Sort<S> | undefined,
): readonly number[] {
  const key = sort ? `${sort.direction} ${sort.by}` : '';
  const known = orders.get(key);
  if (known) return known;
  const sign = sort?.direction === 'descending' ? -1 : 1;
  const places = sort
    ? inOrderOf(kind.sorts[sort.by].of(all), (a, b) => (a < b ? -sign : sign))
    : [...Array(count).keys()];
  orders.set(key, places);
  return places;
}
