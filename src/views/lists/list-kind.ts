import type { NameMatch } from '../../domain/name-finder.ts';
import { say } from '../../words/say.ts';
import type { Column } from './column.ts';
import type { DrawnParts } from './drawn.ts';
import type { Direction, Sort } from './sorting.ts';

/** A property by which a list can be narrowed. Several values of one facet widen the answer, each further facet narrows it. */
export interface Facet<All> {
  readonly label: string;
  /** Every value in order; undefined where the values come from the things, as with tags. */
  readonly values: readonly FacetValue[] | undefined;
  /** Only one value can be chosen: a threshold, or one answer. */
  readonly isSingle?: true;
  /** Depends on the day of reading, so that a build cannot count it. */
  readonly isDated?: true;
  /** The only value that the panel offers, under the name of the facet. Addresses take the others too. */
  readonly asked?: string;
  /** The values that each thing has. */
  readonly of: (all: All, today: string) => Column<readonly string[]>;
}

export interface FacetValue {
  readonly id: string;
  readonly label: string;
}

/** A property by which a list can be sorted. */
export interface SortKey<All> {
  readonly label: string;
  /** The two directions in words. */
  readonly directions: Readonly<Record<Direction, string>>;
  /** Numbers and ISO days. Undefined stays last in both directions. */
  readonly of: (all: All) => Column<number | string | undefined>;
}

/** A kind of list that readers narrow and sort: of agents, of threats. */
export interface ListKind<All, F extends string, S extends string> {
  readonly facets: Readonly<Record<F, Facet<All>>>;
  /** The facets of the panel in groups; those that are less often asked for are folded. */
  readonly groups: readonly {
    readonly label: string;
    readonly facets: readonly F[];
    readonly isFolded?: true;
  }[];
  readonly sorts: Readonly<Record<S, SortKey<All>>>;
  /** The order of the catalogue, in words. */
  readonly order: string;
  readonly count: (all: All) => number;
  /** Finds things by name. */
  readonly finder: (
    all: All,
  ) => (name: string) => readonly NameMatch<{ readonly name: string; readonly at: number }>[];
  /**
   * Whether a thing is in the marked parts of pictures; a list without it has no pictures.
   *
   * @param order the places of all things in the order of the picture, where a run of it is marked
   */
  readonly isDrawn?: (
    all: All,
    drawn: DrawnParts,
    order: readonly number[],
  ) => (place: number) => boolean;
}

/** The label of a value; one that comes from the things is its own label. */
export const valueLabel = (facet: Pick<Facet<never>, 'values'>, value: string): string =>
  facet.values?.find(({ id }) => id === value)?.label ?? value;

/** The order of a list in words, for the caption of its table. */
export function listOrderInWords<S extends string>(
  { sorts, order }: Pick<ListKind<never, never, S>, 'sorts' | 'order'>,
  sort: Sort<S> | undefined,
): string {
  if (!sort) return order;
  const { label, directions } = sorts[sort.by];
  const ties = sort.by === 'name' ? '' : say(' Ties keep the order of the catalogue.');
  return say('Sorted by {label}, {direction}.{ties}', {
    label,
    direction: directions[sort.direction],
    ties,
  });
}
