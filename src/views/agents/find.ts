import type { MapArea } from '../../domain/aivss/band-borders.ts';
import { nameFinder } from '../../domain/name-finder.ts';
import { factAt, mapColumn } from '../lists/column.ts';
import {
  type FoundPlaces,
  findIn,
  indexList,
  type ListIndex,
  type ValueCounts,
} from '../lists/find.ts';
import type { ListKind } from '../lists/list-kind.ts';
import { type PlaceSet, setOf } from '../lists/place-set.ts';
import { isInArea } from '../map/chosen-area.ts';
import { type AgentColumns, agentAt } from './agent-columns.ts';
import { FACETS, type FacetId } from './facets.ts';
import type { ListedAgent } from './listed-agent.ts';
import { SORTS, type SortId } from './order.ts';
import { NOTHING_ASKED, type Question } from './question.ts';

/** The agents prepared for questions. */
export type FinderIndex = ListIndex<AgentColumns, FacetId, SortId>;
export type FacetCounts = ValueCounts<FacetId>;
export type FoundAgents = FoundPlaces<FacetId>;

const AGENT_LIST: ListKind<AgentColumns, FacetId, SortId> = {
  facets: FACETS,
  sorts: SORTS,
  count: ({ names }) => names.length,
  /** By every name an agent has, its slug, and its name with the vendor. */
  finder: ({ names, vendor: vendors, aliasesOf, slugOf }) =>
    nameFinder(
      names.map((name, at) => {
        const vendor = factAt(vendors, at);
        return {
          at,
          name,
          aliases: [...aliasesOf(at), slugOf(at), ...(vendor ? [`${name} ${vendor}`] : [])],
        };
      }),
    ),
};

/** @param today ISO day; what is overdue depends on it */
export const indexAgents = (all: AgentColumns, today: string): FinderIndex =>
  indexList(AGENT_LIST, all, today);

/** The agents that answer a question, and what every further choice would leave. */
export const find = (index: FinderIndex, question: Question = NOTHING_ASKED): FoundAgents =>
  findIn(index, question, question.area && placesIn(index, question.area));

/** The agents that stand in a part of the map. */
function placesIn({ all, count }: FinderIndex, area: MapArea): PlaceSet {
  const isInside = mapColumn(all.headline, (point) => isInArea(area, point));
  return setOf(count, (at) => factAt(isInside, at));
}

export const agentsAt = ({ all }: FinderIndex, places: readonly number[]): ListedAgent[] =>
  places.map((at) => agentAt(all, at));
