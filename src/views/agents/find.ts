import type { MapArea } from '../../domain/aivss/band-borders.ts';
import { itemAt, valueAt } from '../../domain/lookup.ts';
import { nameFinder } from '../../domain/name-finder.ts';
import { wordsOf } from '../../domain/names.ts';
import { factAt, mapColumn } from '../lists/column.ts';
import {
  addPlace,
  both,
  countBoth,
  either,
  hasPlace,
  noneOf,
  type PlaceSet,
  setOf,
} from '../lists/place-set.ts';
import { isInArea } from '../map/chosen-area.ts';
import { type AgentColumns, agentAt } from './agent-columns.ts';
import { FACET_IDS, FACETS, type FacetId } from './facets.ts';
import type { ListedAgent } from './listed-agent.ts';
import { type AgentSort, placesBy } from './order.ts';
import { type Choice, NOTHING_ASKED, type Question } from './question.ts';

/** How many agents each value of each facet would leave. */
export type FacetCounts = Readonly<Record<FacetId, ReadonlyMap<string, number>>>;

export interface FoundAgents {
  /** The places of the agents, in the order that was asked for. */
  readonly places: readonly number[];
  /** Under the other facets and the name: what choosing the value would show. */
  readonly counts: FacetCounts;
}

/** The agents prepared for questions: who has which value is known, so that an answer is only counting. */
export interface FinderIndex {
  readonly all: AgentColumns;
  readonly count: number;
  readonly facets: Readonly<Record<FacetId, ReadonlyMap<string, PlaceSet>>>;
  /** What was worked out for a question before: orders, and who is called what. */
  readonly orders: Map<string, readonly number[]>;
  named: ReturnType<typeof finderOf> | undefined;
}

/** @param today ISO day; what is overdue depends on it */
export function indexAgents(all: AgentColumns, today: string): FinderIndex {
  const facets = FACET_IDS.map((id) => [id, indexFacet(id, all, today)]);
  return {
    all,
    count: all.names.length,
    facets: Object.fromEntries(facets),
    orders: new Map(),
    named: undefined,
  };
}

function indexFacet(id: FacetId, all: AgentColumns, today: string): Map<string, PlaceSet> {
  const { values, of } = FACETS[id].of(all, today);
  const sets = new Map((FACETS[id].values ?? []).map((value) => [value.id, noneOf(of.length)]));
  for (const value of values.flat()) if (!sets.has(value)) sets.set(value, noneOf(of.length));
  const own = values.map((some) => some.map((value) => valueAt(sets, value)));
  of.forEach((value, at) => {
    for (const set of itemAt(own, value)) addPlace(set, at);
  });
  return sets;
}

/** The agents that answer a question, and what every further choice would leave. */
export function find(index: FinderIndex, question: Question = NOTHING_ASKED): FoundAgents {
  const named = inArea(index, question.area, setOfNamed(index, question.name));
  const chosen = FACET_IDS.flatMap((id) => chosenSet(index, id, question.choices) ?? []);
  const without = (facet?: FacetId): PlaceSet =>
    chosen.filter(({ id }) => id !== facet).reduce((left, { set }) => both(left, set), named);
  const fits = without();
  const counts = FACET_IDS.map((id) => {
    const left = chosen.some((facet) => facet.id === id) ? without(id) : fits;
    return [id, countsOf(index.facets[id], left)];
  });
  return {
    places: inOrder(index, question.sort).filter((at) => hasPlace(fits, at)),
    counts: Object.fromEntries(counts),
  };
}

export const agentsAt = ({ all }: FinderIndex, places: readonly number[]): ListedAgent[] =>
  places.map((at) => agentAt(all, at));

/** Of some agents those that stand in a part of the map. */
function inArea({ all, count }: FinderIndex, area: MapArea | undefined, some: PlaceSet): PlaceSet {
  if (!area) return some;
  const own = mapColumn(all.headline, (point) => isInArea(area, point));
  return both(
    some,
    setOf(count, (at) => factAt(own, at)),
  );
}

function setOfNamed(index: FinderIndex, name: string): PlaceSet {
  if (wordsOf(name).length === 0) return setOf(index.count, () => true);
  index.named ??= finderOf(index.all);
  const named = noneOf(index.count);
  for (const { entry } of index.named(name)) addPlace(named, entry.at);
  return named;
}

/** By every name an agent has, its slug, and its name with the vendor. */
const finderOf = ({ names, vendor: vendors, aliasesOf, slugOf }: AgentColumns) =>
  nameFinder(
    names.map((name, at) => {
      const vendor = factAt(vendors, at);
      return {
        at,
        name,
        aliases: [...aliasesOf(at), slugOf(at), ...(vendor ? [`${name} ${vendor}`] : [])],
      };
    }),
  );

/** The agents with a chosen value of a facet; undefined where none is chosen. */
function chosenSet({ facets, count }: FinderIndex, id: FacetId, choices: readonly Choice[]) {
  const own = choices.filter(({ facet }) => facet === id);
  if (own.length === 0) return undefined;
  const sets = own.map(({ value }) => facets[id].get(value) ?? noneOf(count));
  return { id, set: sets.reduce(either) };
}

const countsOf = (sets: ReadonlyMap<string, PlaceSet>, left: PlaceSet): Map<string, number> =>
  new Map([...sets].map(([value, set]) => [value, countBoth(set, left)]));

function inOrder(
  { all, count, orders }: FinderIndex,
  sort: AgentSort | undefined,
): readonly number[] {
  const key = sort ? `${sort.direction} ${sort.by}` : '';
  const known = orders.get(key);
  if (known) return known;
  const places = sort ? placesBy(all, sort) : [...Array(count).keys()];
  orders.set(key, places);
  return places;
}
