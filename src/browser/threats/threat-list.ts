import type { CompactThreat, ThreatsJson } from '../../presentation/threats/threats-json.ts';
import { threatRows } from './threat-rows.ts';

/** How many rows are made at a time. */
const SHOWN = 100;

/** The rows of the table: those that were built, or those of an answer, a hundred at a time. */
export class ThreatList {
  readonly table: HTMLTableElement;
  readonly #browser: HTMLElement;
  readonly #body: HTMLTableSectionElement;
  readonly #more: HTMLButtonElement;
  readonly #built: readonly HTMLTableRowElement[];
  #data: ThreatsJson | undefined;
  #rest: readonly CompactThreat[] = [];

  constructor(browser: HTMLElement) {
    this.#browser = browser;
    this.table = browser.querySelector('table') as HTMLTableElement;
    this.#body = this.table.tBodies[0] as HTMLTableSectionElement;
    this.#more = browser.querySelector('[data-more]') as HTMLButtonElement;
    this.#built = [...this.#body.rows];
    this.#more.addEventListener('click', () => this.#showMore());
  }

  showBuilt(): void {
    this.#body.replaceChildren(...this.#built);
    this.#rest = [];
    this.#frame(false);
  }

  show(data: ThreatsJson, threats: readonly CompactThreat[]): void {
    this.#data = data;
    this.#rest = threats;
    this.#body.replaceChildren();
    this.#showMore();
    this.#frame(true);
  }

  #showMore(): void {
    if (this.#data) this.#body.append(...threatRows(this.#data, this.#rest.slice(0, SHOWN)));
    this.#rest = this.#rest.slice(SHOWN);
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
