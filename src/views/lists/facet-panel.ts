import { ListIndex, type ValueCounts } from './find.ts';
import type { Facet, FacetValue, ListKind } from './list-kind.ts';
import { NOTHING_ASKED } from './question.ts';

interface FacetValueView extends FacetValue {
  /** Undefined where the day of reading decides. */
  readonly count: number | undefined;
}

/** How many values are shown of a facet that has no list of its own, such as tags. */
const OPEN_VALUES = 15;

/** The panel of facets. Values that nothing has are left out, unless they depend on the day of reading. */
export function facetPanel<All, F extends string, S extends string>(
  kind: ListKind<All, F, S>,
  all: All,
) {
  const { counts } = new ListIndex(kind, all, '').find(NOTHING_ASKED);
  return kind.groups
    .map(({ label, facets, isFolded = false }) => ({
      label,
      /** Folded, because it is less often asked for. */
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
  const values = (facet.isDated ? withoutCounts(facet) : presentValues(facet, counts[id]))
    .filter((value) => asked === undefined || value.id === asked)
    .map((value) => (asked === undefined ? value : { ...value, label }));
  const shown = facet.values ? values.length : OPEN_VALUES;
  return {
    id,
    label,
    isSingle: (facet.isSingle ?? false) && asked === undefined,
    values: values.slice(0, shown),
    /** How many further values there are. */
    more: Math.max(0, values.length - shown),
  };
}
const withoutCounts = ({ values = [] }: Facet<never>): FacetValueView[] =>
  values.map((value) => ({ ...value, count: undefined }));

/** The values that things have, in the order of the facet, or the most common first where the facet lists none. */
export function presentValues(
  { values }: Pick<Facet<never>, 'values'>,
  counts: ReadonlyMap<string, number>,
): FacetValueView[] {
  const known: readonly FacetValue[] =
    values ??
    [...counts]
      .toSorted(([a, many], [b, most]) => most - many || (a < b ? -1 : 1))
      .map(([id]) => ({ id, label: id }));
  return known
    .map((value) => ({ ...value, count: counts.get(value.id) ?? 0 }))
    .filter(({ count }) => count > 0);
}
