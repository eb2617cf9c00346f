import { FILTER_IDS } from '../../views/search/filters.ts';
import { count, quoted } from '../../views/shared/format.ts';
import { say } from '../../words/say.ts';
import { announce } from '../shared/announce.ts';
import { element, link } from '../shared/elements.ts';
import { sayNotLoaded } from '../shared/not-loaded.ts';
import { part } from '../shared/part.ts';
import { type Answer, answers, filterCounts, isNarrowed, type SearchQuestion } from './answers.ts';
import { renderFilters } from './filters-view.ts';
import { agentsByKind } from './names.ts';
import type { Result } from './result.ts';
import { resultSections } from './result-view.ts';
import { failureInWords, outcomeInWords } from './says.ts';

const PAGE_SIZE = 10;

/** The search page. It answers while a reader types, narrows by filters, and keeps both in the address. */
class CatalogueSearch extends HTMLElement {
  readonly #field = part(this, '[data-query]', HTMLInputElement);
  readonly #status = part(this, '[data-status]');
  readonly #list = part(this, '[data-results]');
  readonly #nothing = part(this, '[data-nothing]');
  readonly #filters = part(this, '[data-filters]', HTMLFormElement);
  readonly #more = part(this, '[data-more]');
  readonly #missing = part(this, '[data-missing]');
  readonly #folded = part(this, '[data-folded]', HTMLDetailsElement);
  #answer: Answer | undefined;
  /** The results of it that are shown. */
  #results: Result[] = [];
  /** The last question: answers may overtake each other, and only the one to this counts. */
  #question: SearchQuestion = { term: '', filters: {} };

  connectedCallback(): void {
    this.#folded.open = matchMedia('(width > 60rem)').matches;
    this.#folded.addEventListener('toggle', () => this.#showFilters().catch(() => {}));
    // What was typed before this code was loaded counts.
    if (this.#field.value) this.#askWithin(new URLSearchParams(location.search));
    else this.#fromAddress();
    this.#field.addEventListener('input', () => this.#ask());
    this.#field.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask();
    });
    this.#filters.addEventListener('change', () => this.#ask(this.#chosen()));
    this.#more.addEventListener('click', () => this.#showMore());
    addEventListener('popstate', () => this.#fromAddress());
  }

  #fromAddress(): void {
    const parameters = new URLSearchParams(location.search);
    this.#field.value = parameters.get('q') ?? '';
    this.#askWithin(parameters);
  }

  /** Asks for what is in the field, within the filters of an address. */
  #askWithin(parameters: URLSearchParams): void {
    // An address may have other parameters, such as where the reader came from.
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

  async #ask(filters = this.#question.filters): Promise<void> {
    const question = { term: this.#field.value.trim(), filters };
    this.#question = question;
    const isStale = () => question !== this.#question;
    writeAddress(question);
    let named = 0;
    try {
      if (question.term || isNarrowed(question)) {
        for await (const answer of answers(question, PAGE_SIZE)) {
          if (isStale()) return;
          named = answer.named;
          this.#show(answer, question.term);
        }
      }
      if (isStale()) return;
      this.#complain('');
      await this.#showFilters();
    } catch {
      if (isStale()) return;
      // Results by name stay; those of another question go.
      if (named === 0) this.#empty();
      this.#tell('');
      this.#complain(failureInWords(question.term, named));
    }
  }

  #tell(words: string): void {
    this.#status.textContent = words;
    announce(words);
  }

  #complain(words: string): void {
    sayNotLoaded(this.#status, words, () => this.#ask());
  }

  /**
   * Shows the filters after the answer, since they take as long to load, and on a phone when they are unfolded. They have
   * counts only where the engine counts what is shown: not for similar words or an id.
   */
  async #showFilters(): Promise<void> {
    const question = this.#question;
    const { term, filters } = question;
    const isStart = !term && !isNarrowed(question);
    if (!this.#folded.open) {
      if (isStart) this.#showStart(say('To search: '));
      return;
    }
    const { all, left } = await filterCounts(question);
    if (question !== this.#question) return;
    const { kind, total, named } = this.#answer ?? { kind: 'all', total: 0, named: 0 };
    const isCounted = !term || (kind === 'all' && (total === 0 || total > named));
    renderFilters(this.#filters, all, isCounted ? left : undefined, filters);
    const sum = Object.values(all.page ?? {}).reduce((pages, number) => pages + number, 0);
    if (isStart)
      this.#showStart(say('{pages} to search: ', { pages: count(sum, say('page'), say('pages')) }));
  }

  #showStart(begin: string): void {
    this.#tell(say('{begin}agents, kinds of threat, factors, layers and guides.', { begin }));
    this.#empty();
  }

  #empty(): void {
    this.#list.replaceChildren();
    this.#nothing.hidden = true;
    this.#missing.hidden = true;
    this.#more.hidden = true;
    sayNotLoaded(this.#more, '');
  }

  #show(answer: Answer, term: string): void {
    this.#answer = answer;
    this.#tell(outcomeInWords(answer, term));
    this.#results = [...answer.results];
    this.#paint(answer);
    this.#nothing.hidden = answer.results.length + answer.rows.length > 0;
    this.#showMissing(term, answer);
    this.#more.hidden = !answer.hasMore();
    sayNotLoaded(this.#more, '');
  }

  async #showMore(): Promise<void> {
    const answer = this.#answer;
    const results = await answer?.more().catch(() => undefined);
    if (!answer || answer !== this.#answer) return;
    // After a failure the engine is restarted, so the whole question is asked again.
    sayNotLoaded(this.#more, results ? '' : MORE_NOT_LOADED, () => {
      this.#field.focus();
      this.#ask();
    });
    if (!results) return;
    this.#results.push(...results);
    this.#paint(answer);
    const [first] = results;
    const links = [...this.#list.querySelectorAll<HTMLAnchorElement>('h3 a')];
    links.find(({ href }) => href === new URL(first?.url ?? '', location.href).href)?.focus();
    this.#more.hidden = !answer.hasMore();
  }

  #paint({ rows }: Answer): void {
    this.#list.replaceChildren(...resultSections(this.#results, rows));
  }

  /** Offers to assess an agent that is not here, to ask for it, or to browse by kind. */
  async #showMissing(term: string, { kind, isKnown, rows }: Answer): Promise<void> {
    const isMissing =
      term !== '' && !isKnown && rows.length === 0 && kind !== 'id' && this.#results.length === 0;
    this.#missing.hidden = !isMissing;
    if (!isMissing) return;
    part(this.#missing, 'strong').textContent = quoted(term);
    for (const anchor of this.#missing.querySelectorAll<HTMLAnchorElement>('a[data-with]')) {
      const address = new URL(anchor.href);
      const key = anchor.dataset.with ?? '';
      address.searchParams.set(key, `${anchor.dataset.before ?? ''}${term}`);
      anchor.href = address.href;
    }
    const kinds = (await agentsByKind()).map(({ label, path }) =>
      element('li', '', link(path, label)),
    );
    part(this.#missing, '[data-kinds]').replaceChildren(...kinds);
  }
}

const MORE_NOT_LOADED = say('More could not be loaded. Check the connection.');

const TITLE = document.title;

/** Puts the question into the address, for a link to the answer, and into the title, for the list of tabs. */
function writeAddress({ term, filters }: SearchQuestion): void {
  document.title = term ? `${term} · ${TITLE}` : TITLE;
  const parameters = new URLSearchParams();
  if (term) parameters.set('q', term);
  for (const [key, values] of Object.entries(filters)) {
    for (const value of values) parameters.append(key, value);
  }
  const query = parameters.toString();
  history.replaceState(null, '', query ? `?${query}` : location.pathname);
}

customElements.define('catalogue-search', CatalogueSearch);
