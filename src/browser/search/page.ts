import { FILTER_IDS } from '../../views/search/filters.ts';
import { count } from '../../views/shared/format.ts';
import { sayNotLoaded } from '../shared/not-loaded.ts';
import { part } from '../shared/part.ts';
import { type Answer, answers, filterCounts, isNarrowed, type SearchQuestion } from './answers.ts';
import { renderFilters } from './filters-view.ts';
import { listItem } from './result-view.ts';
import { saysOf, saysWithoutTexts } from './says.ts';

const PAGE_SIZE = 10;

/** The search page: answers while typing, narrows by filters, and keeps both in the address. */
class CatalogueSearch extends HTMLElement {
  #field!: HTMLInputElement;
  #status!: HTMLElement;
  #list!: HTMLElement;
  #nothing!: HTMLElement;
  #filters!: HTMLFormElement;
  #more!: HTMLElement;
  #answer: Answer | undefined;
  /** Answers may overtake each other; only the one to the last question counts. */
  #question = 0;

  connectedCallback(): void {
    this.#field = part(this, '[data-query]', HTMLInputElement);
    this.#status = part(this, '[data-status]');
    this.#list = part(this, '[data-results]');
    this.#nothing = part(this, '[data-nothing]');
    this.#filters = part(this, '[data-filters]', HTMLFormElement);
    this.#more = part(this, '[data-more]');
    // What was typed before this code came counts.
    if (this.#field.value) this.#askWithin(new URLSearchParams(location.search));
    else this.#fromAddress();
    this.#field.addEventListener('input', () => this.#ask());
    this.#field.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask();
    });
    this.#filters.addEventListener('change', () => this.#ask());
    this.#more.addEventListener('click', () => this.#showMore());
    addEventListener('popstate', () => this.#fromAddress());
  }

  #fromAddress(): void {
    const parameters = new URLSearchParams(location.search);
    this.#field.value = parameters.get('q') ?? '';
    this.#askWithin(parameters);
  }

  /** Asks what stands in the field, within the filters of an address. */
  #askWithin(parameters: URLSearchParams): void {
    // An address may carry more than the question: what sent the reader here, say.
    const filters = FILTER_IDS.filter((key) => parameters.has(key));
    this.#ask(Object.fromEntries(filters.map((key) => [key, parameters.getAll(key)])));
  }

  #chosen(): Record<string, string[]> {
    const chosen: Record<string, string[]> = {};
    for (const [key, value] of new FormData(this.#filters)) {
      chosen[key] = [...(chosen[key] ?? []), String(value)];
    }
    return chosen;
  }

  async #ask(filters = this.#chosen()): Promise<void> {
    this.#question += 1;
    const number = this.#question;
    const isStale = () => number !== this.#question;
    const question = { term: this.#field.value.trim(), filters };
    toAddress(question);
    let named = 0;
    try {
      if (question.term || isNarrowed(question)) {
        for await (const answer of answers(question, PAGE_SIZE)) {
          if (isStale()) return;
          named = answer.named;
          this.#show(answer, question.term);
        }
      }
      // The filters are as heavy as the answer, which does not wait for them.
      const { all, left } = await filterCounts({ filters, term: this.#counted(question) });
      if (isStale()) return;
      this.#complain('');
      renderFilters(this.#filters, all, this.#isNothing() ? {} : left, filters);
      if (!question.term && !isNarrowed(question)) this.#showStart(all.page);
    } catch {
      if (isStale()) return;
      // What was found by name stays; what answered another question does not.
      if (named === 0) this.#empty();
      this.#status.textContent = '';
      this.#complain(saysWithoutTexts(question.term, named));
    }
  }

  #complain(words: string): void {
    sayNotLoaded(this.#status, words, () => this.#ask());
  }

  /** A mistyped name has no pages to count; the name that was meant has. */
  #counted({ term }: SearchQuestion): string {
    const meant = this.#answer?.pages === 0 && this.#answer.results[0];
    return term && meant ? `"${meant.title}"` : term;
  }

  /** The engine counts pages that have nothing of the question but its first letters. */
  #isNothing(): boolean {
    return this.#field.value.trim() !== '' && this.#answer?.results.length === 0;
  }

  #showStart(pages: Readonly<Record<string, number>> = {}): void {
    const sum = Object.values(pages).reduce((all, count) => all + count, 0);
    this.#status.textContent = `${count(sum, 'page')} to search: agents, kinds of threat, factors, layers and guides.`;
    this.#empty();
  }

  #empty(): void {
    this.#list.replaceChildren();
    this.#nothing.hidden = true;
    this.#more.hidden = true;
    sayNotLoaded(this.#more, '');
  }

  #show(answer: Answer, term: string): void {
    this.#answer = answer;
    this.#status.textContent = saysOf(answer, term);
    this.#list.replaceChildren(...answer.results.map((result) => listItem(result)));
    this.#nothing.hidden = answer.results.length > 0;
    this.#more.hidden = !answer.hasMore();
    sayNotLoaded(this.#more, '');
  }

  async #showMore(): Promise<void> {
    const answer = this.#answer;
    const results = await answer?.more().catch(() => undefined);
    if (!answer || answer !== this.#answer) return;
    // What failed is gone with the engine, so that the question is asked anew.
    sayNotLoaded(this.#more, results ? '' : MORE_NOT_LOADED, () => {
      this.#field.focus();
      this.#ask();
    });
    if (!results) return;
    const items = results.map((result) => listItem(result));
    this.#list.append(...items);
    items[0]?.querySelector('a')?.focus({ preventScroll: true });
    this.#more.hidden = !answer.hasMore();
  }
}

const MORE_NOT_LOADED = 'No more could be loaded. Check the connection.';

function toAddress({ term, filters }: SearchQuestion): void {
  const parameters = new URLSearchParams();
  if (term) parameters.set('q', term);
  for (const [key, values] of Object.entries(filters)) {
    for (const value of values) parameters.append(key, value);
  }
  const query = parameters.toString();
  history.replaceState(null, '', query ? `?${query}` : location.pathname);
}

customElements.define('catalogue-search', CatalogueSearch);
