import { type FilterCounts, type Found, type FoundPage, loadPagefind } from './pagefind.ts';
import { renderFilters, renderResult } from './search-results.ts';

const PAGE_SIZE = 10;

/** The search page: answers while typing, narrows by filters, and keeps both in the address. */
class CatalogueSearch extends HTMLElement {
  #field!: HTMLInputElement;
  #status!: HTMLElement;
  #list!: HTMLOListElement;
  #filters!: HTMLFormElement;
  #more!: HTMLButtonElement;
  #found: Found | undefined;
  #shown = 0;
  /** Answers may overtake each other; only the one to the last question counts. */
  #question = 0;

  connectedCallback(): void {
    this.#field = this.#part('[data-query]');
    this.#status = this.#part('[data-status]');
    this.#list = this.#part('[data-results]');
    this.#filters = this.#part('[data-filters]');
    this.#more = this.#part('[data-more]');
    this.hidden = false;
    this.#fromAddress();
    this.#field.addEventListener('input', () => this.#ask());
    this.#field.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask();
    });
    this.#filters.addEventListener('change', () => this.#ask());
    this.#more.addEventListener('click', () => this.#showMore());
    addEventListener('popstate', () => this.#fromAddress());
  }

  #part<T extends Element>(selector: string): T {
    return this.querySelector(selector) as T;
  }

  #fromAddress(): void {
    const parameters = new URLSearchParams(location.search);
    this.#field.value = parameters.get('q') ?? '';
    parameters.delete('q');
    this.#ask(
      Object.fromEntries([...parameters.keys()].map((key) => [key, parameters.getAll(key)])),
    );
  }

  #chosen(): Record<string, string[]> {
    const chosen: Record<string, string[]> = {};
    for (const [key, value] of new FormData(this.#filters)) {
      chosen[key] = [...(chosen[key] ?? []), String(value)];
    }
    return chosen;
  }

  async #ask(chosen = this.#chosen()): Promise<void> {
    this.#question += 1;
    const question = this.#question;
    const term = this.#field.value.trim();
    this.#toAddress(term, chosen);
    try {
      const engine = await loadPagefind();
      const all = await engine.filters();
      const filters = Object.fromEntries(
        Object.entries(chosen).map(([key, any]) => [key, { any }]),
      );
      const narrowed = Object.keys(chosen).length > 0;
      const found = term || narrowed ? await engine.search(term || null, { filters }) : undefined;
      if (question !== this.#question) return;
      this.#found = found;
      renderFilters(this.#filters, all, found?.totalFilters ?? all, chosen);
      await this.#show(term, all, question);
    } catch {
      this.#status.textContent =
        'The search index could not be loaded. Reload the page, or browse the agents, layers and guides.';
    }
  }

  #toAddress(term: string, chosen: Record<string, string[]>): void {
    const parameters = new URLSearchParams();
    if (term) parameters.set('q', term);
    for (const [key, values] of Object.entries(chosen)) {
      for (const value of values) parameters.append(key, value);
    }
    const query = parameters.toString();
    history.replaceState(null, '', query ? `?${query}` : location.pathname);
  }

  async #show(term: string, all: FilterCounts, question: number): Promise<void> {
    const total = this.#found?.results.length ?? 0;
    this.#shown = 0;
    if (!this.#found) {
      const pages = Object.values(all.page ?? {}).reduce((sum, count) => sum + count, 0);
      this.#status.textContent = `${pages} pages to search: agents, layers and guides.`;
      this.#list.replaceChildren();
      this.#more.hidden = true;
      return;
    }
    const about = term ? ` for “${term}”` : '';
    this.#status.textContent =
      total === 0
        ? `Nothing found${about}. Try fewer letters or fewer filters, or browse the lists above.`
        : `${total} ${total === 1 ? 'page' : 'pages'}${about}.`;
    await this.#showMore(question);
  }

  async #showMore(question = this.#question): Promise<void> {
    const results = this.#found?.results ?? [];
    const from = this.#shown;
    const pages: FoundPage[] = await Promise.all(
      results.slice(from, from + PAGE_SIZE).map((result) => result.data()),
    );
    if (question !== this.#question) return;
    const items = pages.map((page) => renderResult(page));
    if (from === 0) this.#list.replaceChildren(...items);
    else this.#list.append(...items);
    this.#shown = from + pages.length;
    this.#more.hidden = this.#shown >= results.length;
  }
}

customElements.define('catalogue-search', CatalogueSearch);
