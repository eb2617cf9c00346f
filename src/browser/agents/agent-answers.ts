import { agentsAt, type FinderIndex, type FoundAgents, find } from '../../views/agents/find.ts';
import { isSortId } from '../../views/agents/order.ts';
import {
  type Choice,
  NOTHING_ASKED,
  type Question,
  readQuestion,
  withChoice,
  withdraw,
  withoutLast,
  writeQuestion,
} from '../../views/agents/question.ts';
import { nextSort } from '../../views/lists/sorting.ts';
import { count, whole } from '../../views/shared/format.ts';
import { pictureOrderOf } from '../matrix/picture-columns.ts';
import { focusOn, sayNotLoaded } from '../shared/not-loaded.ts';
import { part } from '../shared/part.ts';
import { sayAgentsNotLoaded } from './agents-not-loaded.ts';
import { choiceOf, chosenIn, showAllValues } from './facet-form.ts';
import { loadAgents } from './load-agents.ts';
import { ResultList } from './result-list.ts';
import { showAsked, showQuestion } from './show-question.ts';

const NO_EXPORT = 'The file could not be made: its code could not be loaded. Check the connection.';

/**
 * Answers the questions to a list of agents: what was built stays until one is asked, and comes back when nothing is.
 * They are answered from the data of all agents, however many pages the list has, and stand in the address.
 */
export class AgentAnswers {
  readonly #finder: HTMLElement;
  readonly #list: ResultList;
  readonly #built: { readonly status: string; readonly path: string };
  #question: Question = NOTHING_ASKED;
  #found: FoundAgents | undefined;
  /** Of the picture, where a run of it is asked. */
  #order: readonly number[] = [];
  /** Answers may overtake each other; only the one to the last question counts. */
  #asked = 0;

  /**
   * @param path that of the page that was built
   * @param onRows called whenever rows have come
   */
  constructor(finder: HTMLElement, path: string, onRows: () => void) {
    this.#finder = finder;
    this.#list = new ResultList(finder, onRows);
    this.#built = { status: this.#status.textContent ?? '', path };
  }

  /** Answers what the address asks, and what a reader chose or typed before the code came. */
  begin(): Promise<void> {
    const early = chosenIn(part(this.#finder, '[data-facets] form', HTMLFormElement));
    const name = this.#name.value.trim();
    if (name === '' && early.length === 0) return this.fromAddress();
    const asked = this.#read();
    this.#question = { ...asked, choices: early.reduce(withChoice, asked.choices) };
    return this.#ask(name ? { name } : {}, 'replaceState');
  }

  /** Has everything there for the first question. */
  async prepare(): Promise<void> {
    if (!this.#found) await this.#answer();
  }

  async fromAddress(): Promise<void> {
    const query = location.search;
    // The list of another page: its rows are in its own file.
    if (!query && location.pathname !== this.#built.path) {
      location.reload();
      return;
    }
    this.#question = this.#read();
    if (writeQuestion(this.#question) || this.#asked > 0) await this.#answer(true);
  }

  async sortBy(head: string): Promise<void> {
    if (isSortId(head)) await this.#ask({ sort: nextSort(head, this.#question.sort) });
  }

  /** @param written the order as the address has it */
  sorted(written: string): Promise<void> {
    return this.#ask({ sort: readQuestion(`?sort=${written}`).sort });
  }

  named(name: string): Promise<void> {
    return this.#ask({ name: name.trim() }, 'replaceState');
  }

  async choose(control: EventTarget | null): Promise<void> {
    const given = choiceOf(control);
    const change = given?.isOn ? withChoice : withdraw;
    if (given) await this.#ask({ choices: change(this.#question.choices, given.choice) });
  }

  async withdrawLast(): Promise<void> {
    await this.#ask(withoutLast(this.#question));
    // The button is gone with what it stood beside.
    if (part(this.#finder, '[data-empty]').hidden) focusOn(this.#status);
  }

  clear(): void {
    this.#ask({ name: '', choices: [], area: undefined, run: undefined });
    this.#name.focus();
  }

  async showAllValues(button: HTMLButtonElement): Promise<void> {
    const index = await this.#load();
    if (index) showAllValues(button, this.#find(index), this.#question.choices);
  }

  async export(kind: string): Promise<void> {
    const index = await this.#load();
    if (!index) return;
    const { places } = this.#find(index);
    const exports = await import('./exports.ts').catch(() => undefined);
    const again = () => this.export(kind);
    sayNotLoaded(this.#status, exports ? '' : NO_EXPORT, again);
    if (!exports) return;
    const { view } = this.#list;
    if (kind === 'csv' || view === 'agents') exports.exportCsv(view, agentsAt(index, places));
    else {
      const shown = agentsAt(index, this.#list.shownOf(places));
      exports.exportSvg(view, this.#list.table, shown, index.count, this.#question.sort);
    }
  }

  /** What the address asks. Only a matrix has a picture, of which a run can be asked. */
  #read(): Question {
    const asked = readQuestion(location.search);
    return this.#list.view === 'agents' ? { ...asked, run: undefined } : asked;
  }

  #find(index: FinderIndex): FoundAgents {
    return find(index, this.#question, this.#order);
  }

  get #name(): HTMLInputElement {
    return part(this.#finder, '[data-bar] [name=name]', HTMLInputElement);
  }

  get #status(): HTMLElement {
    return part(this.#finder, '[data-status]');
  }

  #ask(change: Partial<Question>, how: 'pushState' | 'replaceState' = 'pushState'): Promise<void> {
    this.#question = { ...this.#question, ...change };
    history[how](null, '', `${this.#finder.dataset.path}${writeQuestion(this.#question)}`);
    // The map shows which part of it is asked for.
    dispatchEvent(new Event('asked'));
    return this.#answer();
  }

  async #remove(choice: Choice): Promise<void> {
    const at = this.#question.choices.indexOf(choice);
    await this.#ask({ choices: withdraw(this.#question.choices, choice) });
    const left = this.#finder.querySelectorAll<HTMLElement>('[data-chips] .chip');
    (left[Math.min(at, left.length - 1)] ?? this.#name).focus();
  }

  /** The agents, or undefined after saying that they did not come: to who waits for them. */
  async #load(isAwaited = true): Promise<FinderIndex | undefined> {
    const { view } = this.#list;
    const order = this.#question.run && view !== 'agents' ? pictureOrderOf(view) : [];
    const loaded = await Promise.all([loadAgents(), order]).catch(() => undefined);
    const index = loaded?.[0];
    if (loaded) this.#order = loaded[1];
    if (!index) showAsked(this.#finder, this.#question);
    const isMissed = !index && isAwaited;
    sayAgentsNotLoaded(this.#finder, isMissed ? () => this.#answer() : undefined);
    return index;
  }

  /** @param isBack the reader comes back to it, or from elsewhere */
  async #answer(isBack = false): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const index = await this.#load(writeQuestion(this.#question) !== '');
    if (!index || asked !== this.#asked) return;
    this.#found = this.#find(index);
    showQuestion(this.#finder, this.#question, this.#found.counts, {
      remove: (choice) => this.#remove(choice),
      withdraw: (what) => this.#ask({ [what]: undefined }),
      clear: () => this.clear(),
    });
    const isBuilt = location.pathname === this.#built.path && !writeQuestion(this.#question);
    const { places } = this.#found;
    this.#status.textContent = isBuilt
      ? this.#built.status
      : `${whole(places.length)} of ${count(index.count, 'agent')}.`;
    if (isBuilt) this.#list.showBuilt(index, places, isBack);
    else this.#list.show(index, places, isBack);
  }
}
