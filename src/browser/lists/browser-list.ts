import type { ListKind } from '../../views/lists/list-kind.ts';
import type { Sort } from '../../views/lists/sorting.ts';

/** What a page adds to the kind of a list, to show that list in a browser. */
export interface BrowserList<All, F extends string, S extends string> {
  readonly kind: ListKind<All, F, S>;
  /** Every thing of the list, in the order of the catalogue. */
  readonly load: () => Promise<All>;
  /** The place of the list on its page, where more stands above it. */
  readonly anchor?: string;
  /** The name of what a slug in the address stands for; undefined where there is none. */
  readonly nameOf?: (all: All, slug: string) => string | undefined;
  /** The places of all things in the order of the picture; absent where the list has no picture. */
  readonly pictureOrder?: () => Promise<readonly number[]>;
  /** Makes the row of the thing at a place, as the build would. */
  readonly rowOf: (all: All, place: number) => HTMLTableRowElement;
  /** Updates what else on the page is about the things that are left. */
  readonly onAnswer?: (all: All, places: readonly number[]) => void;
  /** Downloads the list as a file. */
  readonly exportAs?: (format: string, answer: ExportedAnswer<All, S>) => Promise<void>;
}

export interface ExportedAnswer<All, S extends string> {
  readonly all: All;
  readonly places: readonly number[];
  /** The places whose rows are on the page. */
  readonly shown: readonly number[];
  readonly sort: Sort<S> | undefined;
}
