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
import { addPlace, both, noneOf, type PlaceSet, setOf } from '../lists/place-set.ts';
import { isInArea } from '../map/chosen-area.ts';
import { type PictureRun, placesOfRun } from '../matrix/chosen-run.ts';
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

/**
 * The agents that answer a question, and what every further choice would leave.
 *
 * @param order the places of all agents as the picture has them; asked only where the question has a run of them
 */
export const find = (
  index: FinderIndex,
  question: Question = NOTHING_ASKED,
  order: readonly number[] = [],
): FoundAgents => findIn(index, question, drawnIn(index, question, order));

/** The agents of what was drawn over the map and over the picture; undefined where nothing was. */
function drawnIn(
  index: FinderIndex,
  { area, run }: Question,
  order: readonly number[],
): PlaceSet | undefined {
  const [inArea, inRun] = [area && placesIn(index, area), run && runIn(index, run, order)];
  return inArea && inRun ? both(inArea, inRun) : (inArea ?? inRun);
}

function runIn({ all, count }: FinderIndex, run: PictureRun, order: readonly number[]): PlaceSet {
  const set = noneOf(count);
  for (const at of placesOfRun(run, order, all)) addPlace(set, at);
  return set;
}

/** The agents that stand in a part of the map. */
function placesIn({ all, count }: FinderIndex, area: MapArea): PlaceSet {
  const isInside = mapColumn(all.headline, (point) => isInArea(area, point));
  return setOf(count, (at) => factAt(isInside, at));
}

export const agentsAt = ({ all }: FinderIndex, places: readonly number[]): ListedAgent[] =>
  places.map((at) => agentAt(all, at));
