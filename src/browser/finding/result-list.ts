import { agentAt } from '../../presentation/finding/agent-columns.ts';
import type { FinderIndex } from '../../presentation/finding/find.ts';
import { PAGE_ROWS } from '../../presentation/paging.ts';
import { CompareBar } from './compare-bar.ts';
import { type Painter, painterOf, type ViewId } from './painters.ts';
import { showTally } from './show-tally.ts';

/** Rows that fill a screen; the others come after they are seen. */
const FIRST_ROWS = 8;
/** How many follow at a time: few enough that a reader who asks on is answered between them. */
const NEXT_ROWS = 30;

/** The rows of a list: those that were built, or those of an answer, a hundred at a time. */
export class ResultList {
  readonly table: HTMLTableElement;
  readonly #finder: HTMLElement;
  readonly #view: ViewId;
  readonly #body: HTMLTableSectionElement;
  readonly #built: readonly HTMLTableRowElement[];
  readonly #paint: Painter;
  readonly #compare: CompareBar | undefined;
  #places: readonly number[] = [];
  #index: FinderIndex | undefined;
  /** Rows of the answer that do not stand yet. */
  #waiting: (() => HTMLTableRowElement)[] = [];
  #shown = 0;

  constructor(finder: HTMLElement) {
    this.#finder = finder;
    this.#view = finder.dataset.view as ViewId;
    this.table = this.#part('table');
    this.#body = this.table.tBodies[0] as HTMLTableSectionElement;
    this.#built = [...this.#body.rows];
    this.#paint = painterOf(this.#view, this.table, this.#part('[data-staff]'));
    const bar = finder.querySelector<HTMLElement>('[data-compare]');
    if (bar) this.#compare = new CompareBar(bar, this.table);
    this.#part('[data-more-rows]').addEventListener('click', () => this.#showMore(FIRST_ROWS));
  }

  #part = <T extends HTMLElement>(selector: string): T => this.#finder.querySelector(selector) as T;

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
      this.#body.replaceChildren();
      this.#waiting.push(...this.#built.map((row) => () => row));
      this.#append(isWhole ? PAGE_ROWS : FIRST_ROWS);
    }
    this.#end();
  }

  /** @param isWhole all rows at once, for a reader who comes back to a place further down */
  show(index: FinderIndex, places: readonly number[], isWhole: boolean): void {
    this.#begin(index, places, false);
    this.#body.replaceChildren();
    this.#showMore(isWhole ? PAGE_ROWS : FIRST_ROWS);
  }

  #begin(index: FinderIndex, places: readonly number[], isBuilt: boolean): void {
    this.#index = index;
    this.#places = places;
    this.#shown = 0;
    this.#waiting = [];
    const pager = this.#finder.querySelector<HTMLElement>('[data-pager]');
    if (pager) pager.hidden = !isBuilt;
    this.table.hidden = places.length === 0;
    this.#part('[data-empty]').hidden = places.length > 0;
    this.#part('[data-more-rows]').hidden = true;
    showTally(this.#finder, this.#view, this.table, index, places);
  }

  #showMore(first: number): void {
    const index = this.#index;
    if (!index) return;
    const next = this.#places.slice(this.#shown, this.#shown + PAGE_ROWS);
    this.#shown += next.length;
    const isWaiting = this.#waiting.length > 0;
    this.#waiting.push(...next.map((at) => () => this.#paint(agentAt(index.all, at))));
    if (!isWaiting) this.#append(first);
    this.#end();
  }

  /** Appends so many rows now, and the others in steps once these are seen. */
  #append(count: number): void {
    const waiting = this.#waiting;
    this.#body.append(...waiting.splice(0, count).map((row) => row()));
    this.#compare?.show();
    if (waiting.length === 0) return;
    afterPaint(() => {
      if (waiting === this.#waiting) this.#append(NEXT_ROWS);
    });
  }

  #end(): void {
    const more = this.#part('[data-more-rows]');
    const left = this.#places.length - this.#shown;
    more.hidden = this.#shown === 0 || left === 0;
    more.textContent = `Show ${Math.min(PAGE_ROWS, left)} more`;
  }
}

const afterPaint = (then: () => void): void => {
  requestAnimationFrame(() => setTimeout(then));
};
