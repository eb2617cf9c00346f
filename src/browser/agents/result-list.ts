import { idIn } from '../../domain/tables.ts';
import { agentAt } from '../../views/agents/agent-columns.ts';
import type { FinderIndex } from '../../views/agents/find.ts';
import { PAGE_ROWS } from '../../views/lists/paging.ts';
import { part } from '../shared/part.ts';
import { RowFeed } from '../shared/row-feed.ts';
import { type Painter, painterOf, VIEW_IDS, type ViewId } from './painters.ts';
import { showTally } from './show-tally.ts';

/** The rows of a list: those that were built, or those of an answer, a hundred at a time. */
export class ResultList {
  readonly table: HTMLTableElement;
  readonly view: ViewId;
  readonly #finder: HTMLElement;
  readonly #feed: RowFeed;
  readonly #built: readonly HTMLTableRowElement[];
  readonly #paint: Painter;
  #places: readonly number[] = [];
  #index: FinderIndex | undefined;
  #shown = 0;

  /** @param onRows called whenever rows have come */
  constructor(finder: HTMLElement, onRows: () => void) {
    this.#finder = finder;
    this.view = idIn(VIEW_IDS, finder.dataset.view);
    this.table = part(finder, 'table', HTMLTableElement);
    const body = part(this.table, 'tbody', HTMLTableSectionElement);
    this.#built = [...body.rows];
    this.#paint = painterOf(
      this.view,
      this.table,
      part(finder, '[data-layer-strip]', HTMLTemplateElement),
    );
    this.#feed = new RowFeed(body, onRows);
    part(finder, '[data-more-rows]').addEventListener('click', () =>
      this.#feed.enter(() => this.#showMore()),
    );
  }

  /** Of the agents of an answer, those whose rows stand on the page. */
  shownOf(places: readonly number[]): readonly number[] {
    if (this.#shown > 0) return places.slice(0, this.#shown);
    const before = Number(this.#finder.dataset.from) - 1;
    return places.slice(before, before + this.#built.length);
  }

  /** Gives the page back what was built, pager and all. */
  showBuilt(index: FinderIndex, places: readonly number[], isWhole: boolean): void {
    const wasBuilt = this.#shown === 0 && !this.table.hidden;
    this.#begin(index, places, true);
    if (!wasBuilt) {
      this.#feed.clear();
      this.#feed.add(
        this.#built.map((row) => () => row),
        isWhole ? PAGE_ROWS : undefined,
      );
    }
    this.#end();
  }

  /** @param isWhole all rows at once, for a reader who comes back to a place further down */
  show(index: FinderIndex, places: readonly number[], isWhole: boolean): void {
    this.#begin(index, places, false);
    this.#feed.clear();
    this.#showMore(isWhole ? PAGE_ROWS : undefined);
  }

  #begin(index: FinderIndex, places: readonly number[], isBuilt: boolean): void {
    this.#index = index;
    this.#places = places;
    this.#shown = 0;
    const pager = this.#finder.querySelector<HTMLElement>('[data-pager]');
    if (pager) pager.hidden = !isBuilt;
    this.table.hidden = places.length === 0;
    part(this.#finder, '[data-empty]').hidden = places.length > 0;
    part(this.#finder, '[data-more-rows]').hidden = true;
    showTally(this.#finder, this.view, this.table, index, places);
  }

  #showMore(first?: number): void {
    const index = this.#index;
    if (!index) return;
    const next = this.#places.slice(this.#shown, this.#shown + PAGE_ROWS);
    this.#shown += next.length;
    this.#feed.add(
      next.map((at) => () => this.#paint(agentAt(index.all, at))),
      first,
    );
    this.#end();
  }

  #end(): void {
    const more = part(this.#finder, '[data-more-rows]');
    const left = this.#places.length - this.#shown;
    more.hidden = this.#shown === 0 || left === 0;
    more.textContent = `Show ${Math.min(PAGE_ROWS, left)} more`;
  }
}
