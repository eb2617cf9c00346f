import type { ListKind } from '../../views/lists/list-kind.ts';
import type { Sort } from '../../views/lists/sorting.ts';

/** A list in the browser: what its kind leaves to the page that shows it. */
export interface BrowserList<All, F extends string, S extends string> {
  readonly kind: ListKind<All, F, S>;
  /** Every thing of the list, in the order of the catalogue. */
  readonly load: () => Promise<All>;
  /** The places of all things as the picture above them has them; without it no run of it is asked. */
  readonly pictureOrder?: () => Promise<readonly number[]>;
  /** Makes the row of the thing at a place, as the build would. */
  readonly rowOf: (all: All, at: number) => HTMLTableRowElement;
  /** Brings what else speaks of the things to those that are left. */
  readonly onAnswer?: (all: All, places: readonly number[]) => void;
  /** Hands the list to the reader as a file. */
  readonly exportAs?: (format: string, answer: ExportedAnswer<All, S>) => Promise<void>;
}

export interface ExportedAnswer<All, S extends string> {
  readonly all: All;
  readonly places: readonly number[];
  /** Of the places, those whose rows stand on the page. */
  readonly shown: readonly number[];
  readonly sort: Sort<S> | undefined;
}
