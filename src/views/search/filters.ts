import { BAND_IDS, BANDS } from '../../domain/aivss/bands.ts';
import { idsOf } from '../../domain/tables.ts';
import { say } from '../../words/say.ts';

/** What search results can be narrowed by, in the order of the page. */
export const SEARCH_FILTERS = {
  page: { label: say('Kind of page') },
  band: { label: say('Band'), order: BAND_IDS.map((id) => BANDS[id].label) },
  kind: { label: say('Kind of agent') },
  evidence: { label: say('Layer evidence') },
  risk: { label: say('AIVSS core risk') },
} as const satisfies Record<string, SearchFilterView>;

interface SearchFilterView {
  readonly label: string;
  /** The values in their order, where the alphabet is not it; others follow. */
  readonly order?: readonly string[];
}

/** The values of a filter in the order that readers expect. */
export function inFilterOrder(values: readonly string[], filter: SearchFilterView): string[] {
  const rank = (value: string) => {
    const index = filter.order?.indexOf(value) ?? -1;
    return index < 0 ? Number.POSITIVE_INFINITY : index;
  };
  return values.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}

export type SearchFilter = keyof typeof SEARCH_FILTERS;
export const FILTER_IDS = idsOf(SEARCH_FILTERS);
