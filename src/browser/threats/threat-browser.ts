import { nextSort } from '../../presentation/sorting.ts';
import {
  type Choice,
  choose,
  isPlain,
  readChoice,
  type Sort,
  writeChoice,
} from '../../presentation/threats/choice.ts';
import type { CompactThreat, ThreatsJson } from '../../presentation/threats/threats-json.ts';
import { bindHeads, showSort } from '../sort-heads.ts';
import { ThreatRows } from './threat-rows.ts';

/** How many rows are made at a time. */
const SHOWN = 100;

/**
 * Narrows and sorts the table over all threats of the catalogue, of which the page may show only some. What is asked
 * for stands in the address. The data are fetched when they are first needed; without a wish the built rows stay.
 */
class ThreatBrowser extends HTMLElement {
  #form!: HTMLFormElement;
  #table!: HTMLTableElement;
  #body!: HTMLTableSectionElement;
  #status!: HTMLElement;
  #more!: HTMLButtonElement;
  #built: HTMLTableRowElement[] = [];
  #sort: Choice['sort'];
  #data: Promise<ThreatsJson> | undefined;
  #rest: readonly CompactThreat[] = [];
  #rows: ThreatRows | undefined;
  /** Answers may overtake each other; only the one to the last question counts. */
  #question = 0;

  connectedCallback(): void {
    this.#form = this.#part('form');
    this.#table = this.#part('table');
    this.#body = this.#part('tbody');
    this.#status = this.#part('[data-status]');
    this.#more = this.#part('[data-more]');
    this.#built = [...this.#body.rows];
    bindHeads(this.#table, (by) => {
      this.#sort = nextSort(by as Sort, this.#sort);
      showSort(this.#table, this.#sort);
      this.#ask();
    });
    this.#form.addEventListener('change', () => this.#ask());
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    // The fields are empty only after the event.
    this.#form.addEventListener('reset', () => setTimeout(() => this.#showAll()));
    this.#more.addEventListener('click', () => this.#showMore());
    addEventListener('popstate', () => this.#fromAddress());
    this.#fromAddress();
  }

  #part<T extends Element>(selector: string): T {
    return this.querySelector(selector) as T;
  }

  #fields(): HTMLSelectElement[] {
    return [...this.#form.querySelectorAll('select')];
  }

  #fromAddress(): void {
    const choice = readChoice(new URLSearchParams(location.search));
    for (const field of this.#fields()) {
      const wanted = choice.filters[field.name as keyof Choice['filters']] ?? '';
      field.value = [...field.options].some(({ value }) => value === wanted) ? wanted : '';
    }
    this.#sort = choice.sort;
    showSort(this.#table, this.#sort);
    if (!isPlain(this.#choice()) || this.#question > 0) this.#ask();
  }

  #choice(): Choice {
    const filters = Object.fromEntries(this.#fields().map(({ name, value }) => [name, value]));
    return { filters, sort: this.#sort };
  }

  #showAll(): void {
    this.#sort = undefined;
    showSort(this.#table, this.#sort);
    this.#ask();
  }

  async #ask(): Promise<void> {
    this.#question += 1;
    const question = this.#question;
    const choice = this.#choice();
    const query = writeChoice(choice);
    history.replaceState(null, '', query ? `?${query}` : location.pathname);
    if (isPlain(choice)) {
      this.#asBuilt();
      return;
    }
    try {
      const data = await this.#load();
      if (question === this.#question) this.#show(data, choice);
    } catch {
      this.#data = undefined;
      this.#status.textContent = 'The list of threats could not be loaded. Reload the page.';
    }
  }

  #load(): Promise<ThreatsJson> {
    this.#data ??= fetch(this.dataset.source ?? '').then((response) => {
      if (!response.ok) throw new Error(response.statusText);
      return response.json();
    });
    return this.#data;
  }

  #asBuilt(): void {
    this.#body.replaceChildren(...this.#built);
    this.#status.textContent = '';
    this.#rest = [];
    this.#frame(false);
  }

  #show(data: ThreatsJson, choice: Choice): void {
    const template = this.#part<HTMLTemplateElement>('template[data-badges]');
    const badges = [...template.content.querySelectorAll<HTMLElement>('.badge')];
    const found = choose(data, choice, bandsOf(this.#form));
    this.#rows = new ThreatRows(data, badges, document.documentElement.dataset.base ?? '/');
    this.#rest = found;
    this.#body.replaceChildren();
    this.#showMore();
    this.#frame(true);
    this.#status.textContent = this.#inWords(found.length, data.threats.length);
  }

  #inWords(found: number, all: number): string {
    const number =
      found === 0 ? 'No threat has all of this.' : `${found} of ${all} threats have all of this.`;
    const isNarrowed = Object.values(this.#choice().filters).some(Boolean);
    const order = this.#orderInWords();
    return isNarrowed ? (this.#sort ? `${number} ${order}` : number) : order;
  }

  #orderInWords(): string {
    if (!this.#sort) return 'In band order.';
    const { by, direction } = this.#sort;
    const head = this.#table.querySelector(`th[data-sortable="${by}"]`);
    return `Sorted by ${head?.textContent?.trim()}, ${direction}.`;
  }

  #showMore(): void {
    const rows = this.#rows?.render(this.#rest.slice(0, SHOWN)) ?? [];
    this.#body.append(...rows);
    this.#rest = this.#rest.slice(SHOWN);
    this.#more.hidden = this.#rest.length === 0;
  }

  /** The caption and the links to further pages are about the built rows. */
  #frame(isChosen: boolean): void {
    const caption = this.querySelector('caption');
    const pages = this.querySelector<HTMLElement>('[data-pager]');
    if (caption) caption.hidden = isChosen;
    if (pages) pages.hidden = isChosen;
    if (!isChosen) this.#more.hidden = true;
  }
}

/** The bands in their order, which is that of the places in the data. */
const bandsOf = (form: HTMLFormElement): string[] => {
  const options = form.querySelector<HTMLSelectElement>('select[name=band]')?.options ?? [];
  return [...options].map(({ value }) => value).filter(Boolean);
};

customElements.define('threat-browser', ThreatBrowser);
