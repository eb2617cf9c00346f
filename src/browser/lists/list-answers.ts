import { type FoundPlaces, ListIndex } from '../../views/lists/find.ts';
import { listOrderInWords } from '../../views/lists/list-kind.ts';
import {
  grammarOf,
  type ListChoice,
  type ListQuestion,
  NOTHING_ASKED,
  withoutLast,
  writeQuestion,
} from '../../views/lists/question.ts';
import { nextSort } from '../../views/lists/sorting.ts';
import { count, whole } from '../../views/shared/format.ts';
import { say } from '../../words/say.ts';
import { focusOn, sayNotLoaded } from '../shared/not-loaded.ts';
import { once } from '../shared/once.ts';
import { part } from '../shared/part.ts';
import { today } from '../shared/today.ts';
import { whenIdle } from './after-paint.ts';
import type { BrowserList } from './browser-list.ts';
import { FacetForm } from './facet-form.ts';
import { sayListNotLoaded, thingsOf } from './list-not-loaded.ts';
import { ListRows } from './list-rows.ts';
import { showAsked, showChips, undoInWords } from './show-question.ts';
import { showSort, sortableBy } from './sort-heads.ts';

const NO_EXPORT = say(
  'The file could not be made: its code could not be loaded. Check the connection.',
);

/**
 * Answers the questions to a list: what was built stays until one is asked, and comes back when nothing is. They are
 * answered from the data of all things, however many pages the list has, and stand in the address.
 */
export class ListAnswers<All, F extends string, S extends string> {
  readonly #finder: HTMLElement;
  readonly #list: BrowserList<All, F, S>;
  readonly #grammar: ReturnType<typeof grammarOf<All, F, S>>;
  readonly #rows: ListRows<All>;
  readonly #facets: FacetForm<All, F, S>;
  readonly #builtStatus: string;
  readonly #index: () => Promise<ListIndex<All, F, S>>;
  #question: ListQuestion<F, S> = NOTHING_ASKED;
  /** Of the picture, where a run of it is asked. */
  #order: readonly number[] = [];
  #isAnswered = false;
  #isPrepared = false;
  /** Answers may overtake each other; only the one to the last question counts. */
  #asked = 0;

  /**
   * @param onRows called whenever rows have come
   */
  constructor(finder: HTMLElement, list: BrowserList<All, F, S>, onRows: () => void) {
    this.#finder = finder;
    this.#list = list;
    this.#grammar = grammarOf(list.kind);
    this.#rows = new ListRows(finder, list.rowOf, onRows);
    this.#facets = new FacetForm(finder, list.kind);
    this.#builtStatus = this.#status.textContent ?? '';
    this.#index = once(() => list.load().then((all) => new ListIndex(list.kind, all, today())));
  }

  /** Answers what the address asks, and what a reader chose or typed before the code came. */
  begin(): Promise<void> {
    const early = this.#facets.chosen();
    const name = this.#name?.value.trim() ?? '';
    if (name === '' && early.length === 0) return this.fromAddress();
    const asked = this.#read();
    const choices = early.reduce(this.#grammar.withChoice, asked.choices);
    this.#question = { ...asked, choices };
    return this.#ask(name ? { name } : {}, 'replaceState');
  }

  /** Has everything there for the first question. */
  async prepare(): Promise<void> {
    if (!this.#isAnswered) await this.#answer();
    if (this.#isPrepared) return;
    this.#isPrepared = true;
    const index = await this.#index().catch(() => undefined);
    const orders = sortableBy(this.#rows.table).filter(this.#grammar.isSortId);
    if (index) for (const ready of index.preparations(orders)) whenIdle(ready);
  }

  async fromAddress(): Promise<void> {
    this.#question = this.#read();
    if (this.#isOpen || this.#asked > 0) await this.#answer(true);
  }

  async sortBy(head: string): Promise<void> {
    if (this.#grammar.isSortId(head))
      await this.#ask({ sort: nextSort(head, this.#question.sort) });
  }

  /** @param written the order as the address has it */
  sorted(written: string): Promise<void> {
    return this.#ask({ sort: this.#grammar.readSort(written) });
  }

  named(name: string): Promise<void> {
    return this.#ask({ name: name.trim() }, 'replaceState');
  }

  async choose(control: EventTarget | null): Promise<void> {
    const given = this.#facets.choiceOf(control);
    if (!given) return;
    const change = given.isOn ? this.#grammar.withChoice : this.#grammar.withdraw;
    await this.#ask({ choices: change(this.#question.choices, given.choice) });
  }

  async withdrawLast(): Promise<void> {
    await this.#ask(withoutLast(this.#question));
    // The button is gone with what it stood beside.
    if (part(this.#finder, '[data-empty]').hidden) focusOn(this.#status);
  }

  clear(): void {
    this.#ask({ name: '', choices: [], area: undefined, run: undefined });
    focusOn(this.#name ?? this.#status);
  }

  async showAllValues(button: HTMLButtonElement): Promise<void> {
    const index = await this.#load();
    if (index) this.#facets.showAllValues(button, this.#find(index), this.#question);
  }

  async export(format: string): Promise<void> {
    const index = await this.#load();
    if (!index) return;
    const { places } = this.#find(index);
    const { sort } = this.#question;
    const answer = { all: index.all, places, shown: this.#rows.shownOf(places), sort };
    const isMade = await this.#list.exportAs?.(format, answer).then(
      () => true,
      () => false,
    );
    sayNotLoaded(this.#status, isMade ? '' : NO_EXPORT, () => this.export(format));
  }

  /** What the address asks. */
  #read(): ListQuestion<F, S> {
    const asked = this.#grammar.readQuestion(location.search);
    return this.#list.pictureOrder ? asked : { ...asked, run: undefined };
  }

  #find(index: ListIndex<All, F, S>): FoundPlaces<F> {
    return index.find(this.#question, this.#order);
  }

  /** Undefined where a list has no names to ask for. */
  get #name(): HTMLInputElement | null {
    return this.#finder.querySelector<HTMLInputElement>('[data-bar] [name=name]');
  }

  get #status(): HTMLElement {
    return part(this.#finder, '[data-status]');
  }

  /** Whether anything is asked. */
  get #isOpen(): boolean {
    return writeQuestion(this.#question) !== '';
  }

  #ask(
    change: Partial<ListQuestion<F, S>>,
    how: 'pushState' | 'replaceState' = 'pushState',
  ): Promise<void> {
    this.#question = { ...this.#question, ...change };
    const query = writeQuestion(this.#question);
    history[how](null, '', `${location.pathname}${query}`);
    // The map shows which part of it is asked for.
    dispatchEvent(new Event('asked'));
    return this.#answer();
  }

  async #remove(choice: ListChoice<F>): Promise<void> {
    const at = this.#question.choices.indexOf(choice);
    await this.#ask({ choices: this.#grammar.withdraw(this.#question.choices, choice) });
    const left = this.#finder.querySelectorAll<HTMLElement>('[data-chips] .chip');
    focusOn(left[Math.min(at, left.length - 1)] ?? this.#name ?? this.#status);
  }

  /** The things, or undefined after saying that they did not come: to who waits for them. */
  async #load(isAwaited = true): Promise<ListIndex<All, F, S> | undefined> {
    const order = this.#question.run ? this.#list.pictureOrder?.() : undefined;
    const loaded = await Promise.all([this.#index(), order]).catch(() => undefined);
    const index = loaded?.[0];
    this.#order = loaded?.[1] ?? [];
    if (!index) this.#showControls();
    const isMissed = !index && isAwaited;
    sayListNotLoaded(this.#finder, isMissed ? () => this.#answer() : undefined);
    return index;
  }

  /** Brings to the question what can be brought there without an answer. */
  #showControls(): void {
    showAsked(this.#finder, this.#question);
    this.#facets.showChoices(this.#question.choices);
  }

  /** @param isBack the reader comes back to it, or from elsewhere */
  async #answer(isBack = false): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const index = await this.#load(this.#isOpen);
    if (!index || asked !== this.#asked) return;
    this.#isAnswered = true;
    const found = this.#find(index);
    const { places } = found;
    this.#showControls();
    this.#facets.showCounts(found.counts, this.#question.choices);
    this.#showOthers();
    const isBuilt = !this.#isOpen;
    const { one, many } = thingsOf(this.#finder);
    this.#status.textContent = isBuilt
      ? this.#builtStatus
      : say('{found} of {all}.', {
          found: whole(places.length),
          all: count(index.count, one, many),
        });
    this.#list.onAnswer?.(index.all, places);
    if (isBuilt) this.#rows.showBuilt(isBack);
    else this.#rows.show(index.all, places, isBack);
  }

  /** Brings the chips, the way back, the heads and the caption to the question. */
  #showOthers(): void {
    const { kind } = this.#list;
    showChips(this.#finder, kind, this.#question, {
      remove: (choice) => this.#remove(choice),
      withdraw: (what) => this.#ask({ [what]: undefined }),
      clear: () => this.clear(),
    });
    part(this.#finder, '[data-undo]').textContent = undoInWords(kind, this.#question);
    const { table } = this.#rows;
    showSort(table, this.#question.sort);
    if (table.caption) table.caption.textContent = listOrderInWords(kind, this.#question.sort);
  }
}
