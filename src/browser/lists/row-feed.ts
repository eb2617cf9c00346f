import { afterPaint } from './after-paint.ts';

/** How many rows fill a phone, and how many follow at a time, so that another question can be answered in between. */
const SCREEN = 8;
const STEP = 30;

type MakeRow = () => HTMLTableRowElement;

/** Puts rows into a table: a screenful at once, and the others in steps after that is painted. */
export class RowFeed {
  readonly #body: HTMLTableSectionElement;
  readonly #onRows: () => void;
  #waiting: MakeRow[] = [];

  /** @param onRows called whenever rows were added */
  constructor(body: HTMLTableSectionElement, onRows: () => void) {
    this.#body = body;
    this.#onRows = onRows;
  }

  /** Removes all rows, and forgets those still to be added. */
  clear(): void {
    this.#waiting = [];
    this.#body.replaceChildren();
  }

  add(rows: readonly MakeRow[], first = SCREEN): void {
    const isAdding = this.#waiting.length > 0;
    this.#waiting.push(...rows);
    if (!isAdding) this.#append(first);
  }

  /** Adds more rows and focuses the first of them: the button that asked moves down or is hidden. */
  enter(addMore: () => void): void {
    const before = this.#body.rows.length;
    addMore();
    this.#body.rows[before]?.querySelector('a')?.focus({ preventScroll: true });
  }

  #append(count: number): void {
    const waiting = this.#waiting;
    this.#body.append(...waiting.splice(0, count).map((row) => row()));
    this.#onRows();
    if (waiting.length === 0) return;
    afterPaint(() => {
      if (waiting === this.#waiting) this.#append(STEP);
    });
  }
}
