import type { ListedAgent } from '../../presentation/finding/listed-agent.ts';
import { PAGE_ROWS } from '../../presentation/paging.ts';
import { CompareBar } from './compare-bar.ts';
import { type Painter, painterOf, type ViewId } from './painters.ts';
import { showTally } from './show-tally.ts';

/** Rows that fill a screen. */
const FIRST_ROWS = 15;

/** The rows of a list: those that were built, or those of an answer, a hundred at a time. */
export class ResultList {
  readonly table: HTMLTableElement;
  readonly #finder: HTMLElement;
  readonly #view: ViewId;
  readonly #body: HTMLTableSectionElement;
  readonly #built: readonly HTMLTableRowElement[];
  readonly #paint: Painter;
  readonly #compare: CompareBar | undefined;
  #agents: readonly ListedAgent[] = [];
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
    this.#part('[data-more-rows]').addEventListener('click', () => this.#showMore());
  }

  #part = <T extends HTMLElement>(selector: string): T => this.#finder.querySelector(selector) as T;

  /** Of the agents of an answer, those whose rows stand on the page. */
  shownOf(agents: readonly ListedAgent[]): readonly ListedAgent[] {
    if (this.#shown > 0) return agents.slice(0, this.#shown);
    const before = Number(this.#finder.dataset.from) - 1;
    return agents.slice(before, before + this.#built.length);
  }

  /** Gives the page back what was built, pager and all. */
  showBuilt(agents: readonly ListedAgent[]): void {
    const wasBuilt = this.#shown === 0 && !this.table.hidden;
    this.#begin(agents, true);
    if (!wasBuilt) this.#body.replaceChildren(...this.#built);
    this.#end();
  }

  show(agents: readonly ListedAgent[]): void {
    this.#begin(agents, false);
    this.#body.replaceChildren();
    this.#showMore();
  }

  #begin(agents: readonly ListedAgent[], isBuilt: boolean): void {
    this.#agents = agents;
    this.#shown = 0;
    const pager = this.#finder.querySelector<HTMLElement>('[data-pager]');
    if (pager) pager.hidden = !isBuilt;
    this.table.hidden = agents.length === 0;
    this.#part('[data-empty]').hidden = agents.length > 0;
    this.#part('[data-more-rows]').hidden = true;
    showTally(this.#finder, this.#view, this.table, agents);
  }

  #showMore(): void {
    const rows = this.#agents.slice(this.#shown, this.#shown + PAGE_ROWS);
    this.#shown += rows.length;
    this.#body.append(...rows.slice(0, FIRST_ROWS).map(this.#paint));
    this.#appendLater(rows.slice(FIRST_ROWS));
    this.#end();
  }

  /** The rows below the screen come after the first ones are seen. */
  #appendLater(rows: readonly ListedAgent[]): void {
    if (rows.length === 0) return;
    const answer = this.#agents;
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (answer !== this.#agents) return;
        this.#body.append(...rows.map(this.#paint));
        this.#compare?.show();
      }),
    );
  }

  #end(): void {
    const more = this.#part('[data-more-rows]');
    const left = this.#agents.length - this.#shown;
    more.hidden = this.#shown === 0 || left === 0;
    more.textContent = `Show ${Math.min(PAGE_ROWS, left)} more`;
    this.#compare?.show();
  }
}
