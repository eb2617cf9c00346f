import { PAGE_ROWS } from '../../views/lists/paging.ts';
import { say } from '../../words/say.ts';
import { part } from '../shared/part.ts';
import type { BrowserList } from './browser-list.ts';
import { RowFeed } from './row-feed.ts';

/** The rows of a list: the built ones, or those of an answer, a page of rows at a time. */
export class ListRows<All> {
  readonly table: HTMLTableElement;
  readonly #finder: HTMLElement;
  readonly #feed: RowFeed;
  readonly #built: readonly HTMLTableRowElement[];
  readonly #rowOf: BrowserList<All, string, string>['rowOf'];
  readonly #madeRows = new Map<number, HTMLTableRowElement>();
  #all: All | undefined;
  #places: readonly number[] = [];
  #onShown: (shown: number) => void = () => {};
  #shown = 0;

  /** @param onRows called whenever rows were added */
  constructor(
    finder: HTMLElement,
    rowOf: BrowserList<All, string, string>['rowOf'],
    onRows: () => void,
  ) {
    this.#finder = finder;
    this.#rowOf = rowOf;
    this.table = part(finder, 'table', HTMLTableElement);
    const body = part(this.table, 'tbody', HTMLTableSectionElement);
    this.#built = [...body.rows];
    this.#feed = new RowFeed(body, onRows);
    part(finder, '[data-more-rows]').addEventListener('click', () =>
      this.#feed.enter(() => this.#showMore()),
    );
  }

  /** The places of an answer whose rows are on the page. */
  shownOf(places: readonly number[]): readonly number[] {
    return places.slice(0, this.#shown || this.#built.length);
  }

  /** Shows the built rows and their pager again. */
  showBuilt(isWhole: boolean): void {
    const wasBuilt = this.#shown === 0 && !this.table.hidden;
    this.#begin(this.#built.length, true);
    if (!wasBuilt) {
      this.#feed.clear();
      this.#feed.add(
        this.#built.map((row) => () => row),
        isWhole ? PAGE_ROWS : undefined,
      );
    }
    this.#end(0);
  }

  /**
   * @param isWhole whether all rows come at once, for a reader who comes back to a place further down
   * @param onShown called with the number of rows that are shown, now and whenever a reader asks for more
   */
  show(
    all: All,
    places: readonly number[],
    isWhole: boolean,
    onShown: (shown: number) => void,
  ): void {
    this.#all = all;
    this.#onShown = onShown;
    this.#places = places;
    this.#begin(places.length, false);
    this.#feed.clear();
    this.#showMore(isWhole ? PAGE_ROWS : undefined);
  }

  #begin(count: number, isBuilt: boolean): void {
    this.#shown = 0;
    const pager = this.#finder.querySelector<HTMLElement>('[data-pager]');
    if (pager) pager.hidden = !isBuilt;
    this.table.hidden = count === 0;
    part(this.#finder, '[data-empty]').hidden = count > 0;
  }

  #showMore(first?: number): void {
    const all = this.#all;
    if (all === undefined) return;
    const next = this.#places.slice(this.#shown, this.#shown + PAGE_ROWS);
    this.#shown += next.length;
    this.#feed.add(
      next.map((place) => () => this.#rowAt(all, place)),
      first,
    );
    this.#end(this.#places.length - this.#shown);
    this.#onShown(this.#shown);
  }

  #rowAt(all: All, place: number): HTMLTableRowElement {
    const row = this.#madeRows.get(place) ?? this.#rowOf(all, place);
    this.#madeRows.set(place, row);
    return row;
  }

  #end(left: number): void {
    const more = part(this.#finder, '[data-more-rows]');
    more.hidden = left === 0;
    more.textContent = say('Show {pageRows} more', { pageRows: Math.min(PAGE_ROWS, left) });
  }
}
