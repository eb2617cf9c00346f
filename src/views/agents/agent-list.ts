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

/** What a reader asks of a list of agents. */
export type Question = ListQuestion<FacetId, SortId>;

/** The agents as a list that is narrowed and sorted: of rows, and of the rows of a matrix. */
export const AGENT_LIST: ListKind<AgentColumns, FacetId, SortId> = {
  facets: FACETS,
  groups: FACET_GROUPS,
  sorts: SORTS,
  order: CATALOGUE_ORDER,
  count: ({ names }) => names.length,
  /** By every name an agent has, its slug, and its name with the vendor. */
  finder: ({ names, vendor: vendors, aliasesOf, slugOf }) =>
    nameFinder(
      names.map((name, at) => {
        const vendor = factAt(vendors, at);
        return {
          at,
          name,
          aliases: [
            ...aliasesOf(at),
            // One that follows from the name has its words.
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
