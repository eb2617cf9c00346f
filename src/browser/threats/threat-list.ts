import { PAGE_ROWS } from '../../views/lists/paging.ts';
import { type ThreatColumns, threatAt } from '../../views/threats/threat-columns.ts';
import { part } from '../shared/part.ts';
import { RowFeed } from '../shared/row-feed.ts';
import { threatRowElement } from './threat-rows.ts';

/** The rows of the table: those that were built, or those of an answer, a hundred at a time. */
export class ThreatList {
  readonly table: HTMLTableElement;
  readonly #browser: HTMLElement;
  readonly #feed: RowFeed;
  readonly #more: HTMLElement;
  readonly #built: readonly HTMLTableRowElement[];
  #threats: ThreatColumns | undefined;
  #rest: readonly number[] = [];

  constructor(browser: HTMLElement) {
    this.#browser = browser;
    this.table = part(browser, 'table', HTMLTableElement);
    const body = part(this.table, 'tbody', HTMLTableSectionElement);
    this.#built = [...body.rows];
    this.#feed = new RowFeed(body);
    this.#more = part(browser, '[data-more]');
    this.#more.addEventListener('click', () => this.#feed.enter(() => this.#showMore()));
  }

  showBuilt(): void {
    this.#feed.clear();
    this.#feed.add(this.#built.map((row) => () => row));
    this.#rest = [];
    this.#frame(false);
  }

  /** @param places of the threats of an answer, in its order */
  show(threats: ThreatColumns, places: readonly number[]): void {
    this.#threats = threats;
    this.#rest = places;
    this.#feed.clear();
    this.#showMore();
    this.#frame(true);
  }

  #showMore(): void {
    const threats = this.#threats;
    if (!threats) return;
    const next = this.#rest.slice(0, PAGE_ROWS);
    this.#feed.add(next.map((at) => () => threatRowElement(threatAt(threats, at))));
    this.#rest = this.#rest.slice(PAGE_ROWS);
    this.#more.hidden = this.#rest.length === 0;
  }

  /** The caption and the links to further pages are about the built rows. */
  #frame(isChosen: boolean): void {
    const { caption } = this.table;
    const pages = this.#browser.querySelector<HTMLElement>('[data-pager]');
    if (caption) caption.hidden = isChosen;
    if (pages) pages.hidden = isChosen;
    if (!isChosen) this.#more.hidden = true;
  }
}
