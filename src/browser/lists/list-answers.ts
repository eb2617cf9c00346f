import { drawnInWords } from '../../views/lists/drawn.ts';
import { type FoundPlaces, ListIndex } from '../../views/lists/find.ts';
import { listOrderInWords } from '../../views/lists/list-kind.ts';
import { leftInWords } from '../../views/lists/paging.ts';
import {
  grammarOf,
  type ListChoice,
  type ListQuestion,
  NOTHING_ASKED,
  withoutLast,
  writeQuestion,
} from '../../views/lists/question.ts';
import { nextSort } from '../../views/lists/sorting.ts';
import { say } from '../../words/say.ts';
import { announce } from '../shared/announce.ts';
import { focusOn, sayNotLoaded } from '../shared/not-loaded.ts';
import { once } from '../shared/once.ts';
import { part } from '../shared/part.ts';
import { today } from '../shared/today.ts';
import { whenIdle } from './after-paint.ts';
import type { BrowserList } from './browser-list.ts';
import { FacetForm } from './facet-form.ts';
import { sayListNotLoaded, thingOf } from './list-not-loaded.ts';
import { ListRows } from './list-rows.ts';
import { showAsked, showChips, undoInWords } from './show-question.ts';
import { showSort, sortableBy } from './sort-heads.ts';

const NO_EXPORT = say(
  'The file could not be made: its code could not be loaded. Check the connection.',
);

/**
 * Answers questions to a list. The built rows are shown while nothing is asked. Answers come from the data of all things,
 * however many pages the list has, and the question stands in the address.
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
  /** The order of the picture, where a run of it is asked. */
  #pictureOrder: readonly number[] = [];
  #isAnswered = false;
  #isPrepared = false;
  /** Counts the questions: answers may overtake each other, and only the one to the last question counts. */
  #questions = 0;

  /** @param onRows called whenever rows were added */
  constructor(finder: HTMLElement, list: BrowserList<All, F, S>, onRows: () => void) {
    this.#finder = finder;
    this.#list = list;
    this.#grammar = grammarOf(list.kind);
    this.#rows = new ListRows(finder, list.rowOf, onRows);
    this.#facets = new FacetForm(finder, list.kind);
    this.#builtStatus = this.#status.textContent ?? '';
    // The height of the caption is that of a longer sentence in this width.
    addEventListener('resize', () => this.#rows.table.caption?.removeAttribute('style'));
    this.#index = once(() => list.load().then((all) => new ListIndex(list.kind, all, today())));
  }

  /** Answers what the address asks, and what a reader chose or typed before this code was loaded. */
  begin(): Promise<void> {
    const chosenBefore = this.#facets.chosen();
    const name = this.#name.value.trim();
    if (name === '' && chosenBefore.length === 0) return this.fromAddress();
    const question = this.#questionOfAddress();
    const choices = chosenBefore.reduce(this.#grammar.withChoice, question.choices);
    this.#question = { ...question, choices };
    return this.#ask(name ? { name } : {}, 'replaceState');
  }

  /** Loads what the first question needs. */
  async prepare(): Promise<void> {
    if (!this.#isAnswered) await this.#answer();
    if (this.#isPrepared) return;
    this.#isPrepared = true;
    const index = await this.#index().catch(() => undefined);
    const orders = sortableBy(this.#rows.table).filter(this.#grammar.isSortId);
    if (index) for (const ready of index.preparations(orders)) whenIdle(ready);
  }

  async fromAddress(): Promise<void> {
    this.#question = this.#questionOfAddress();
    if (this.#isAsked || this.#questions > 0) await this.#answer(true);
  }

  async sortBy(head: string): Promise<void> {
    if (this.#grammar.isSortId(head))
      await this.#ask({ sort: nextSort(head, this.#question.sort) });
  }

  /** @param sort the order as the address writes it */
  sorted(sort: string): Promise<void> {
    return this.#ask({ sort: this.#grammar.readSort(sort) });
  }

  named(name: string): Promise<void> {
    return this.#ask({ name: name.trim() }, 'replaceState');
  }

  async choose(control: EventTarget | null): Promise<void> {
    const chosen = this.#facets.choiceOf(control);
    if (!chosen) return;
    const change = chosen.isOn ? this.#grammar.withChoice : this.#grammar.withdraw;
    await this.#ask({ choices: change(this.#question.choices, chosen.choice) });
  }

  async withdrawLast(): Promise<void> {
    await this.#ask(withoutLast(this.#question));
    // The button that had the focus is hidden now.
    if (part(this.#finder, '[data-empty]').hidden) focusOn(this.#status);
  }

  clear(): void {
    this.#ask({ name: '', choices: [], area: undefined, run: undefined });
    focusOn(this.#name);
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

  #questionOfAddress(): ListQuestion<F, S> {
    const question = this.#grammar.readQuestion(location.search);
    return this.#list.pictureOrder ? question : { ...question, run: undefined };
  }

  #find(index: ListIndex<All, F, S>): FoundPlaces<F> {
    return index.find(this.#question, this.#pictureOrder);
  }

  /** The field for names. */
  get #name(): HTMLInputElement {
    return part(this.#finder, '[data-bar] [name=name]', HTMLInputElement);
  }

  get #status(): HTMLElement {
    return part(this.#finder, '[data-status]');
  }

  get #isAsked(): boolean {
    return writeQuestion(this.#question) !== '';
  }

  #ask(
    change: Partial<ListQuestion<F, S>>,
    how: 'pushState' | 'replaceState' = 'pushState',
  ): Promise<void> {
    this.#question = { ...this.#question, ...change };
    const query = writeQuestion(this.#question);
    const anchor = query && (this.#list.anchor ?? '');
    history[how](null, '', `${location.pathname}${query}${anchor}`);
    // The map listens, and shows the part of it that is asked for.
    dispatchEvent(new Event('asked'));
    return this.#answer();
  }

  async #remove(choice: ListChoice<F>): Promise<void> {
    const at = this.#question.choices.indexOf(choice);
    await this.#ask({ choices: this.#grammar.withdraw(this.#question.choices, choice) });
    const left = this.#finder.querySelectorAll<HTMLElement>('[data-chips] .chip');
    focusOn(left[Math.min(at, left.length - 1)] ?? this.#name);
  }

  /** The data of the list; undefined if it could not be loaded, which is said if somebody waits for an answer. */
  async #load(isAwaited = true): Promise<ListIndex<All, F, S> | undefined> {
    const pictureOrder = this.#question.run ? this.#list.pictureOrder?.() : undefined;
    const loaded = await Promise.all([this.#index(), pictureOrder]).catch(() => undefined);
    const index = loaded?.[0];
    this.#pictureOrder = loaded?.[1] ?? [];
    if (!index) this.#showControls();
    if (index || !isAwaited) sayNotLoaded(this.#status, '');
    else sayListNotLoaded(this.#finder, () => this.#answer());
    return index;
  }

  /** Sets the controls to the question, which needs no answer. */
  #showControls(): void {
    showAsked(this.#finder, this.#question);
    this.#facets.showChoices(this.#question.choices);
  }

  /** @param isBack whether the reader came with an address: from another page or by the back button */
  async #answer(isBack = false): Promise<void> {
    this.#questions += 1;
    const question = this.#questions;
    const index = await this.#load(this.#isAsked);
    if (!index || question !== this.#questions) return;
    this.#isAnswered = true;
    const found = this.#find(index);
    const { places } = found;
    this.#showControls();
    this.#facets.showCounts(found.counts, this.#question.choices);
    this.#showOthers(index.all);
    this.#list.onAnswer?.(index.all, places);
    if (this.#isAsked) {
      const counts = { left: places.length, total: index.count };
      this.#rows.show(index.all, places, isBack, (shown) =>
        this.#tell(leftInWords({ ...counts, shown }, thingOf(this.#finder))),
      );
    } else {
      this.#rows.showBuilt(isBack);
      if (this.#status.textContent !== this.#builtStatus) this.#tell(this.#builtStatus);
    }
  }

  /** Says what is left, on the page and aloud, where the order is heard as well if it is another. */
  #tell(words: string): void {
    const { caption } = this.#rows.table;
    const order = listOrderInWords(this.#list.kind, this.#question.sort);
    const isOtherOrder = caption?.textContent !== order;
    announce(isOtherOrder ? `${words} ${order}` : words);
    this.#status.textContent = words;
    if (!(caption && isOtherOrder)) return;
    // A shorter sentence must not move the heads away from under the pointer of a reader who presses twice.
    caption.style.minBlockSize = `${caption.offsetHeight}px`;
    caption.textContent = order;
  }

  /** Sets the chips, the button for a step back and the heads to the question. */
  #showOthers(all: All): void {
    const { kind, nameOf } = this.#list;
    const drawn = drawnInWords(this.#question, (slug) => nameOf?.(all, slug) ?? slug);
    showChips(
      this.#finder,
      kind,
      { ...this.#question, drawn },
      {
        remove: (choice) => this.#remove(choice),
        withdraw: (what) => this.#ask({ [what]: undefined }),
        clear: () => this.clear(),
      },
    );
    part(this.#finder, '[data-undo]').textContent = undoInWords(kind, { ...this.#question, drawn });
    showSort(this.#rows.table, this.#question.sort);
  }
}
