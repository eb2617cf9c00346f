import { type FinderIndex, type Found, find } from '../../presentation/finding/find.ts';
import { orderInWords } from '../../presentation/finding/order.ts';
import {
  type Choice,
  choose,
  NOTHING_ASKED,
  type Question,
  readQuestion,
  withdraw,
  writeQuestion,
} from '../../presentation/finding/question.ts';
import { PAGE_ROWS } from '../../presentation/paging.ts';
import { choiceInWords, showChips } from './chips.ts';
import { CompareBar } from './compare-bar.ts';
import { choiceOf, showAllValues, showFacets } from './facet-form.ts';
import { bindHeads, showSort } from './heads.ts';
import { loadAgents } from './load-agents.ts';
import { type Painter, painterOf, type ViewId } from './painters.ts';
import { showTally } from './show-tally.ts';

/**
 * A list of agents that answers questions. The page is complete without it: what was built stays until a question is
 * asked, and comes back when nothing is. Questions are answered from the data of all agents, however many pages the
 * list has, and stand in the address.
 */
class AgentFinder extends HTMLElement {
  #view!: ViewId;
  #table!: HTMLTableElement;
  #body!: HTMLTableSectionElement;
  #built!: { rows: Element[]; status: string; path: string };
  #paint!: Painter;
  #compare: CompareBar | undefined;
  #question: Question = NOTHING_ASKED;
  #found: Found | undefined;
  #shown = 0;
  /** Answers may overtake each other; only the one to the last question counts. */
  #asked = 0;

  connectedCallback(): void {
    this.#view = this.dataset.view as ViewId;
    this.#table = this.#part('table');
    this.#body = this.#table.tBodies[0] as HTMLTableSectionElement;
    this.#built = {
      rows: [...this.#body.rows],
      status: this.#part('[data-status]').textContent ?? '',
      path: location.pathname,
    };
    this.#paint = painterOf(this.#view, this.#table, this.#part('[data-pieces]'));
    const bar = this.querySelector<HTMLElement>('[data-compare]');
    if (bar) this.#compare = new CompareBar(bar, this.#table);
    this.#bind();
    this.#fromAddress();
  }

  #part<T extends Element>(selector: string): T {
    return this.querySelector(selector) as T;
  }

  #bind(): void {
    bindHeads(this.#table, (next) => this.#ask({ sort: next(this.#question.sort) }));
    this.#bindBar();
    this.#bindFacets();
    const undo = () => this.#ask(withoutLast(this.#question));
    this.#part('[data-undo]').addEventListener('click', undo);
    this.#part('[data-clear]').addEventListener('click', () => this.#clear());
    this.#part('[data-more-rows]').addEventListener('click', () => this.#showMore());
    addEventListener('popstate', () => this.#fromAddress());
    // Whoever turns to the tools will soon ask: the data come now, and the first answer is quick.
    for (const event of ['pointerover', 'focusin'] as const) {
      this.addEventListener(event, ({ target }) => this.#prepare(target as Element));
    }
  }

  #bindBar(): void {
    const form = this.#part<HTMLFormElement>('[data-bar]');
    const name = this.#part<HTMLInputElement>('[data-bar] [name=name]');
    form.addEventListener('submit', (event) => event.preventDefault());
    name.addEventListener('input', () => this.#ask({ name: name.value.trim() }, 'replaceState'));
    this.#part('[data-bar] [name=sort]').addEventListener('change', ({ target }) => {
      const { value } = target as HTMLSelectElement;
      this.#ask({ sort: readQuestion(`?sort=${value}`).sort });
    });
    form.addEventListener('click', ({ target }) => {
      const kind = (target as Element).closest<HTMLElement>('[data-export]')?.dataset.export;
      if (kind) this.#export(kind);
    });
  }

  #bindFacets(): void {
    const form = this.#part<HTMLFormElement>('[data-facets] form');
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', ({ target }) => {
      const given = choiceOf(target);
      if (!given) return;
      const { choice, isOn } = given;
      const others = this.#question.choices.filter(({ facet }) => facet !== choice.facet);
      const { choices } = this.#question;
      if (isOn) this.#ask({ choices: choose(choices, choice) });
      else this.#ask({ choices: choice.value ? withdraw(choices, choice) : others });
    });
    form.addEventListener('click', async ({ target }) => {
      const button = (target as Element).closest<HTMLButtonElement>('[data-more]');
      if (button) showAllValues(button, find(await this.#load()).counts);
    });
  }

  #load = (): Promise<FinderIndex> => loadAgents(this.dataset.source as string);

  #prepare(target: Element): void {
    if (this.#found || !target.closest('[data-tools], thead')) return;
    // A list that cannot be loaded is no news before somebody asks.
    this.#load().then(
      async () => {
        if (!this.#found) await this.#answer();
      },
      () => undefined,
    );
  }

  #fromAddress(): void {
    const query = location.search;
    // The list of another page: its rows are in its own file.
    if (!query && location.pathname !== this.#built.path) {
      location.reload();
      return;
    }
    this.#question = readQuestion(query);
    if (writeQuestion(this.#question) || this.#found) this.#answer();
    else this.#showQuestion(undefined);
  }

  #ask(change: Partial<Question>, how: 'pushState' | 'replaceState' = 'pushState'): Promise<void> {
    this.#question = { ...this.#question, ...change };
    const path = this.dataset.path as string;
    history[how](null, '', `${path}${writeQuestion(this.#question)}`);
    return this.#answer();
  }

  #clear(): void {
    this.#ask({ name: '', choices: [] });
    this.#part<HTMLElement>('[data-bar] [name=name]').focus();
  }

  async #answer(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    try {
      const index = await this.#load();
      if (asked !== this.#asked) return;
      this.#found = find(index, this.#question);
      this.#showQuestion(this.#found);
      this.#showRows(index.agents.length);
    } catch {
      this.#part('[data-status]').textContent =
        'The list of agents could not be loaded. Reload the page, or go on without filters.';
    }
  }

  #showQuestion(found: Found | undefined): void {
    const { name, choices, sort } = this.#question;
    const field = this.#part<HTMLInputElement>('[data-bar] [name=name]');
    if (field.value.trim() !== name) field.value = name;
    this.#part<HTMLSelectElement>('[data-bar] [name=sort]').value = sort
      ? `${sort.direction === 'descending' ? '-' : ''}${sort.by}`
      : '';
    showSort(this.#table, sort);
    showFacets(this.#part('[data-facets] form'), choices, found?.counts);
    this.#part('[data-chosen]').textContent = choices.length > 0 ? ` (${choices.length})` : '';
    showChips(
      this.#part('[data-chips]'),
      choices,
      (choice) => this.#remove(choice),
      () => this.#clear(),
    );
    const caption = this.#table.caption;
    if (caption) caption.textContent = orderInWords(sort);
  }

  async #remove(choice: Choice): Promise<void> {
    const at = this.#question.choices.indexOf(choice);
    await this.#ask({ choices: withdraw(this.#question.choices, choice) });
    const left = this.querySelectorAll<HTMLElement>('[data-chips] .chip');
    (left[Math.min(at, left.length - 1)] ?? this.#part<HTMLElement>('[data-bar] input')).focus();
  }

  #showRows(total: number): void {
    const agents = this.#found?.agents ?? [];
    const isBuilt = location.pathname === this.#built.path && !writeQuestion(this.#question);
    this.#part('[data-status]').textContent = isBuilt
      ? this.#built.status
      : `${agents.length} of ${total} agents.`;
    const pager = this.querySelector<HTMLElement>('[data-pager]');
    if (pager) pager.hidden = !isBuilt;
    this.#table.hidden = agents.length === 0;
    this.#part<HTMLElement>('[data-empty]').hidden = agents.length > 0;
    const last = this.#question.choices.at(-1);
    this.#part('[data-undo]').textContent =
      last && !this.#question.name ? `Without ${choiceInWords(last)}` : 'Without the name';
    showTally(this, this.#view, agents);
    this.#body.replaceChildren();
    this.#shown = 0;
    if (isBuilt) this.#body.replaceChildren(...this.#built.rows);
    this.#showMore(isBuilt);
  }

  #showMore(isBuilt = false): void {
    const agents = this.#found?.agents ?? [];
    if (!isBuilt) {
      const rows = agents.slice(this.#shown, this.#shown + PAGE_ROWS).map(this.#paint);
      this.#body.append(...rows);
      this.#shown += rows.length;
    }
    const more = this.#part<HTMLButtonElement>('[data-more-rows]');
    more.hidden = isBuilt || this.#shown >= agents.length;
    more.textContent = `Show ${Math.min(PAGE_ROWS, agents.length - this.#shown)} more`;
    this.#compare?.show();
  }

  async #export(kind: string): Promise<void> {
    const index = await this.#load();
    const found = find(index, this.#question).agents;
    const { exportCsv, exportSvg } = await import('./exports.ts');
    if (kind === 'csv' || this.#view === 'agents') return exportCsv(this.#view, found);
    const columns = [...this.#table.querySelectorAll<HTMLElement>('thead th:has(a)')];
    const shown = found.slice(0, Math.max(this.#shown, PAGE_ROWS));
    exportSvg(
      this.#view,
      columns.map(({ dataset }) => dataset.sortable as string),
      shown,
      `${shown.length} of ${index.agents.length} agents. ${orderInWords(this.#question.sort)}`,
    );
  }
}

/** The question without what was asked last: the name, which is typed at any time, goes first. */
const withoutLast = ({ name, choices }: Question): Partial<Question> =>
  name ? { name: '' } : { choices: choices.slice(0, -1) };

customElements.define('agent-finder', AgentFinder);
