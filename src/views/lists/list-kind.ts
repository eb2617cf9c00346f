import type { Column } from './column.ts';

/** What things can be narrowed by. Values of one facet widen the answer, each further facet narrows it. */
export interface Facet<All> {
  readonly label: string;
  /** Every value in order; undefined where the things bring their own, as tags do. */
  readonly values: readonly FacetValue[] | undefined;
  /** One value at a time: at least so much, or one answer. */
  readonly isSingle?: true;
  /** The one value that the panel offers, under the name of the facet; addresses take the others too. */
  readonly asked?: string;
  /** The values that each thing has. */
  readonly of: (all: All, today: string) => Column<readonly string[]>;
}

export interface FacetValue {
  readonly id: string;
  readonly label: string;
}

/** A kind of list that readers narrow and sort: of agents, of threats. */
export interface ListKind<All, F extends string, S extends string> {
  readonly facets: Readonly<Record<F, Facet<All>>>;
  /** Numbers and ISO days. Undefined stays last in both directions. */
  readonly sorts: Readonly<
    Record<S, { readonly of: (all: All) => Column<number | string | undefined> }>
  >;
  readonly count: (all: All) => number;
  /** Finds things by name; without it a list has no names to ask for. */
  readonly finder?: (
    all: All,
  ) => (name: string) => readonly { readonly entry: { readonly at: number } }[];
}
