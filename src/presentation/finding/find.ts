import { fold } from '../../domain/names.ts';
import { FACET_IDS, FACETS, type FacetId } from './facets.ts';
import type { ListedAgent } from './listed-agent.ts';
import { placesBy, type Sort } from './order.ts';
import { type Choice, NOTHING_ASKED, type Question } from './question.ts';

/** How many agents each value of each facet would leave. */
export type FacetCounts = Readonly<Record<FacetId, ReadonlyMap<string, number>>>;

export interface Found {
  /** In the order that was asked for. */
  readonly agents: readonly ListedAgent[];
  /** Under the other facets and the name: what choosing the value would show. */
  readonly counts: FacetCounts;
}

/** The agents prepared for questions: values become numbers once, so that an answer is only counting. */
export interface FinderIndex {
  readonly agents: readonly ListedAgent[];
  readonly names: readonly string[];
  readonly facets: readonly IndexedFacet[];
  /** Orders that were asked for before. */
  readonly orders: Map<string, readonly number[]>;
}

interface IndexedFacet {
  readonly id: FacetId;
  readonly values: readonly string[];
  /** Per agent, the places of its values. */
  readonly of: readonly (readonly number[])[];
}

/**
 * @param agents in the order of the catalogue
 * @param today ISO day; what is overdue depends on it
 */
export function indexAgents(agents: readonly ListedAgent[], today: string): FinderIndex {
  return {
    agents,
    names: agents.map(({ name, vendor }) => fold(vendor ? `${name} ${vendor}` : name)),
    facets: FACET_IDS.map((id) => indexFacet(id, agents, today)),
    orders: new Map(),
  };
}

function indexFacet(id: FacetId, agents: readonly ListedAgent[], today: string): IndexedFacet {
  const places = new Map((FACETS[id].values ?? []).map((value, place) => [value.id, place]));
  const of = agents.map((agent) =>
    FACETS[id].of(agent, today).map((value) => {
      const place = places.get(value) ?? places.size;
      places.set(value, place);
      return place;
    }),
  );
  return { id, values: [...places.keys()], of };
}

/** The agents that answer a question, and what every further choice would leave. */
export function find(index: FinderIndex, question: Question = NOTHING_ASKED): Found {
  const { facets, agents } = index;
  const tallies = facets.map(({ values }) => new Uint32Array(values.length));
  const tests = facets.map((facet) => chosenPlaces(facet, question.choices));
  const wanted = fold(question.name);
  const fits = new Uint8Array(agents.length);
  for (let at = 0; at < agents.length; at += 1) {
    if (!index.names[at]?.includes(wanted)) continue;
    const missed = missedBy(facets, tests, at);
    if (missed === NONE) fits[at] = 1;
    if (missed === SEVERAL) continue;
    for (let facet = 0; facet < facets.length; facet += 1) {
      if (missed === NONE || missed === facet) tally(facets[facet], tallies[facet], at);
    }
  }
  return {
    agents: inOrder(index, question.sort).flatMap((at) => (fits[at] ? (agents[at] ?? []) : [])),
    counts: countsOf(facets, tallies),
  };
}

/** The chosen values of a facet, by place; undefined where none is chosen. */
function chosenPlaces({ id, values }: IndexedFacet, choices: readonly Choice[]) {
  const chosen = choices.filter(({ facet }) => facet === id);
  return chosen.length === 0
    ? undefined
    : new Set(chosen.map(({ value }) => values.indexOf(value)));
}

const NONE = -1;
const SEVERAL = -2;

/** The one facet that keeps an agent out, none, or several. */
function missedBy(
  facets: readonly IndexedFacet[],
  tests: readonly (ReadonlySet<number> | undefined)[],
  at: number,
): number {
  let missed = NONE;
  for (let facet = 0; facet < facets.length; facet += 1) {
    const chosen = tests[facet];
    if (!chosen || facets[facet]?.of[at]?.some((place) => chosen.has(place))) continue;
    if (missed !== NONE) return SEVERAL;
    missed = facet;
  }
  return missed;
}

function tally(facet: IndexedFacet | undefined, into: Uint32Array | undefined, at: number): void {
  for (const place of facet?.of[at] ?? []) if (into) into[place] = (into[place] ?? 0) + 1;
}

const countsOf = (facets: readonly IndexedFacet[], tallies: readonly Uint32Array[]): FacetCounts =>
  Object.fromEntries(
    facets.map(({ id, values }, facet) => [
      id,
      new Map(values.map((value, place) => [value, tallies[facet]?.[place] ?? 0])),
    ]),
  ) as unknown as FacetCounts;

function inOrder({ agents, orders }: FinderIndex, sort: Sort | undefined): readonly number[] {
  const key = sort ? `${sort.direction} ${sort.by}` : '';
  const known = orders.get(key);
  if (known) return known;
  const places = sort ? placesBy(agents, sort) : [...agents.keys()];
  orders.set(key, places);
  return places;
}
