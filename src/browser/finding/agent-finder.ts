import { agentsAt, type FinderIndex, type Found, find } from '../../presentation/finding/find.ts';
import { isSortId } from '../../presentation/finding/order.ts';
import {
  type Choice,
  choose,
  NOTHING_ASKED,
  type Question,
  readQuestion,
  withdraw,
  writeQuestion,
} from '../../presentation/finding/question.ts';
import { count, whole } from '../../presentation/format.ts';
import { nextSort } from '../../presentation/sorting.ts';
import { sayNotLoaded } from '../not-loaded.ts';
import { bindHeads } from '../sort-heads.ts';
import { choiceOf, chosenIn, showAllValues } from './facet-form.ts';
import { loadAgents } from './load-agents.ts';
import type { ViewId } from './painters.ts';
import { ResultList } from './result-list.ts';
import { showAsked, showQuestion } from './show-question.ts';

/**
 * A list of agents that answers questions. The page is complete without it: what was built stays until a question is
 * asked, and comes back when nothing is. Questions are answered from the data of all agents, however many pages the
 * list has, and stand in the address.
 */
class AgentFinder extends HTMLElement {
  #list!: ResultList;
  #built!: { status: string; path: string };
  #question: Question = NOTHING_ASKED;
  #found: Found | undefined;
  /** Answers may overtake each other; only the one to the last question counts. */
  #asked = 0;

  connectedCallback(): void {
    this.#list = new ResultList(this);
    const status = this.#status.textContent ?? '';
    this.#built = { status, path: location.pathname };
    bindHeads(this.#list.table, (by) => {
      if (isSortId(by)) this.#ask({ sort: nextSort(by, this.#question.sort) });
    });
    this.#bindBar();
    this.#bindFacets();
    this.#part('[data-undo]').addEventListener('click', () =>
      this.#ask(withoutLast(this.#question)),
    );
    this.#part('[data-clear]').addEventListener('click', () => this.#clear());
    addEventListener('popstate', () => this.#fromAddress());
    // Whoever turns to the tools will soon ask: the data come now, and the first answer is quick.
    for (const event of ['pointerover', 'focusin'] as const) {
      this.addEventListener(event, ({ target }) => this.#prepare(target as Element));
    }
    // What a reader chose before this code came counts.
    const early = {
      choices: chosenIn(this.#part('[data-facets] form')),
      name: this.#name.value.trim(),
    };
    if (location.search === '' && (early.name || early.choices.length > 0)) {
      this.#ask(early, 'replaceState');
    } else this.#fromAddress();
  }

  #part<T extends HTMLElement>(selector: string): T {
    return this.querySelector(selector) as T;
  }

  get #name(): HTMLInputElement {
    return this.#part('[data-bar] [name=name]');
  }

  get #status(): HTMLElement {
    return this.#part('[data-status]');
  }

  #bindBar(): void {
    const form = this.#part<HTMLFormElement>('[data-bar]');
    form.addEventListener('submit', (event) => event.preventDefault());
    this.#name.addEventListener('input', ({ target }) =>
      this.#ask({ name: (target as HTMLInputElement).value.trim() }, 'replaceState'),
    );
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
      const change = given.isOn ? choose : withdraw;
      this.#ask({ choices: change(this.#question.choices, given.choice) });
    });
    form.addEventListener('click', async ({ target }) => {
      const button = (target as Element).closest<HTMLButtonElement>('[data-more]');
      const index = button && (await this.#load());
      if (button && index) showAllValues(button, find(index, this.#question));
    });
  }

  #prepare(target: Element): void {
    if (!this.#found && target.closest('[data-scripted], thead')) this.#answer();
  }

  #fromAddress(): void {
    const query = location.search;
    // The list of another page: its rows are in its own file.
    if (!query && location.pathname !== this.#built.path) {
      location.reload();
      return;
    }
    this.#question = readQuestion(query);
    if (writeQuestion(this.#question) || this.#asked > 0) this.#answer(true);
  }

  #ask(change: Partial<Question>, how: 'pushState' | 'replaceState' = 'pushState'): Promise<void> {
    this.#question = { ...this.#question, ...change };
    history[how](null, '', `${this.dataset.path}${writeQuestion(this.#question)}`);
    return this.#answer();
  }

  #clear(): void {
    this.#ask({ name: '', choices: [] });
    this.#name.focus();
  }

  async #remove(choice: Choice): Promise<void> {
    const at = this.#question.choices.indexOf(choice);
    await this.#ask({ choices: withdraw(this.#question.choices, choice) });
    const left = this.querySelectorAll<HTMLElement>('[data-chips] .chip');
    (left[Math.min(at, left.length - 1)] ?? this.#name).focus();
  }

  /** The agents, or undefined after saying that they did not come: to who waits for them. */
  async #load(isAwaited = true): Promise<FinderIndex | undefined> {
    const index = await loadAgents().catch(() => undefined);
    if (!index) showAsked(this, this.#question);
    sayNotLoaded(this.#status, index || !isAwaited ? '' : NOT_LOADED, () => this.#answer());
    return index;
  }

  /** @param isBack the reader comes back to it, or from elsewhere */
  async #answer(isBack = false): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const index = await this.#load(writeQuestion(this.#question) !== '');
    if (!index || asked !== this.#asked) return;
    this.#found = find(index, this.#question);
    showQuestion(this, this.#question, this.#found.counts, {
      remove: (choice) => this.#remove(choice),
      clear: () => this.#clear(),
    });
    const isBuilt = location.pathname === this.#built.path && !writeQuestion(this.#question);
    const { places } = this.#found;
    this.#status.textContent = isBuilt
      ? this.#built.status
      : `${whole(places.length)} of ${count(index.count, 'agent')}.`;
    if (isBuilt) this.#list.showBuilt(index, places, isBack);
    else this.#list.show(index, places, isBack);
  }

  async #export(kind: string): Promise<void> {
    const index = await this.#load();
    if (!index) return;
    const { places } = find(index, this.#question);
    const { exportCsv, exportSvg } = await import('./exports.ts');
    const view = this.dataset.view as ViewId;
    if (kind === 'csv' || view === 'agents') exportCsv(view, agentsAt(index, places));
    else {
      const shown = agentsAt(index, this.#list.shownOf(places));
      exportSvg(view, this.#list.table, shown, index.count, this.#question.sort);
    }
  }
}

/** The question without what was asked last: the name, which is typed at any time, goes first. */
const withoutLast = ({ name, choices }: Question): Partial<Question> =>
  name ? { name: '' } : { choices: choices.slice(0, -1) };

const NOT_LOADED =
  'The list of agents could not be loaded, so nothing is filtered or sorted: all agents are shown. Check the connection.';

customElements.define('agent-finder', AgentFinder);
