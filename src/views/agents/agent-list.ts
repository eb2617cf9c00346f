import { nameFinder } from '../../domain/name-finder.ts';
import { toSlug } from '../../domain/slug.ts';
import { factAt, mapColumn } from '../lists/column.ts';
import type { ListKind } from '../lists/list-kind.ts';
import { grammarOf, type ListQuestion } from '../lists/question.ts';
import { isInArea } from '../map/chosen-area.ts';
import { placesOfRun } from '../matrix/chosen-run.ts';
import type { AgentColumns } from './agent-columns.ts';
import { FACET_GROUPS, FACETS, type FacetId } from './facets.ts';
import { CATALOGUE_ORDER, SORTS, type SortId } from './order.ts';

export type Question = ListQuestion<FacetId, SortId>;

/** The list of agents, shown as rows or as the rows of a matrix. */
export const AGENT_LIST: ListKind<AgentColumns, FacetId, SortId> = {
  facets: FACETS,
  groups: FACET_GROUPS,
  sorts: SORTS,
  order: CATALOGUE_ORDER,
  count: ({ names }) => names.length,
  /** Searches all names of an agent, its slug, and its name with the vendor. */
  finder: ({ names, vendor: vendors, aliasesOf, slugOf }) =>
    nameFinder(
      names.map((name, at) => {
        const vendor = factAt(vendors, at);
        return {
          at,
          name,
          aliases: [
            ...aliasesOf(at),
            // A slug that follows from the name adds no words.
            ...(slugOf(at) === toSlug(name) ? [] : [slugOf(at)]),
            ...(vendor ? [`${name} ${vendor}`] : []),
          ],
        };
      }),
    ),
  isDrawn: (all, { area, run }, order) => {
    const inside = area && mapColumn(all.headline, (point) => isInArea(area, point));
    const inRun = run && new Set(placesOfRun(run, order, all));
    return (at) => (!inside || factAt(inside, at)) && (!inRun || inRun.has(at));
  },
};

export const { readQuestion } = grammarOf(AGENT_LIST);
