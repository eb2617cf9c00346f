import { afterPaint } from './after-paint.ts';

/** Rows that fill a phone, and how many follow at a time: few enough that a further question is answered between them. */
const SCREEN = 6;
const STEP = 30;

type MakeRow = () => HTMLTableRowElement;

/** Puts rows into a table: those of a screen at once, and the others in steps once these are seen. */
export class RowFeed {
  readonly #body: HTMLTableSectionElement;
  readonly #onRows: () => void;
  #waiting: MakeRow[] = [];

  /** @param onRows called whenever rows have come */
  constructor(body: HTMLTableSectionElement, onRows = (): void => {}) {
    this.#body = body;
    this.#onRows = onRows;
  }

  /** Takes all rows away, and those that were still to come. */
  clear(): void {
    this.#waiting = [];
    this.#body.replaceChildren();
  }

  add(rows: readonly MakeRow[], first = SCREEN): void {
    const isComing = this.#waiting.length > 0;
    this.#waiting.push(...rows);
    if (!isComing) this.#append(first);
  }

  /** Puts the cursor of who asks for more rows on the first of them: the button goes on below them, or away. */
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
