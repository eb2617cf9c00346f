import { ListIndex, type ValueCounts } from './find.ts';
import type { Facet, FacetValue, ListKind } from './list-kind.ts';
import { NOTHING_ASKED } from './question.ts';

export interface FacetValueView extends FacetValue {
  /** Undefined where the day of reading decides. */
  readonly count: number | undefined;
}

/** Values shown of a facet that the things fill themselves. */
const OPEN_VALUES = 15;

/** The panel of a catalogue. Values that nothing has are left out; what depends on the day stays. */
export function facetPanel<All, F extends string, S extends string>(
  kind: ListKind<All, F, S>,
  all: All,
) {
  const { counts } = new ListIndex(kind, all, '').find(NOTHING_ASKED);
  return kind.groups
    .map(({ label, facets, isFolded = false }) => ({
      label,
      /** Less often asked for: folded until someone wants it. */
      isFolded,
      facets: facets
        .map((id) => facetView(id, kind.facets[id], counts))
        .filter(({ values }) => values.length > 0),
    }))
    .filter(({ facets }) => facets.length > 0);
}
export type FacetGroup = ReturnType<typeof facetPanel>[number];

function facetView<F extends string>(id: F, facet: Facet<never>, counts: ValueCounts<F>) {
  const { asked, label } = facet;
  const values = (facet.isDated ? undated(facet) : presentValues(facet, counts[id]))
    .filter((value) => asked === undefined || value.id === asked)
    .map((value) => (asked === undefined ? value : { ...value, label }));
  const shown = facet.values ? values.length : OPEN_VALUES;
  return {
    id,
    label,
    isSingle: (facet.isSingle ?? false) && asked === undefined,
    values: values.slice(0, shown),
    /** Values that only the whole list names. */
    more: Math.max(0, values.length - shown),
  };
}
export type FacetView = ReturnType<typeof facetView>;

const undated = ({ values = [] }: Facet<never>): FacetValueView[] =>
  values.map((value) => ({ ...value, count: undefined }));

/** The values that things have, in the order of the facet; those that the things bring, the most common first. */
export function presentValues(
  { values }: Pick<Facet<never>, 'values'>,
  counts: ReadonlyMap<string, number>,
): FacetValueView[] {
  const all: readonly FacetValue[] =
    values ??
    [...counts]
      .toSorted(([a, many], [b, most]) => most - many || (a < b ? -1 : 1))
      .map(([id]) => ({ id, label: id }));
  return all
    .map((value) => ({ ...value, count: counts.get(value.id) ?? 0 }))
    .filter(({ count }) => count > 0);
}
