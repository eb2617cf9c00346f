import { say } from '../../words/say.ts';
import { adopt } from '../shared/adopt.ts';
import { sayNotLoaded } from '../shared/not-loaded.ts';
import { targetOf } from '../shared/part.ts';
import { type Answer, answerByName, answers, warmUp } from './answers.ts';
import styles from './dialog.css?inline';
import { dialogParts } from './dialog-parts.ts';
import { loadNames, onlyByName } from './names.ts';
import { OptionList } from './option-list.ts';
import { rememberSearch } from './recent.ts';
import { option, resultOptions } from './result-view.ts';
import { failureInWords, outcomeInWords } from './says.ts';
import { renderStart } from './start-view.ts';

adopt(styles);

/** How many pages are read from the index for an answer; each is a file. */
const PAGE_SIZE = 5;
/** How long typing rests before the question is asked, in milliseconds. */
const PAUSE = 100;
/** How long Enter waits for the names before it opens the search page, in milliseconds. */
const ENTER_WAITS = 400;

const HINTS = {
  start: say(
    'Agents, threats, factors, layers and guides. A name is found even with a letter or two wrong.',
  ),
  nothing: say('Try fewer words, or the beginning of a word. Or browse:'),
};

let searchDialog: SearchDialog | undefined;

/** Loads the names, which answer the first letter. */
export const prepareSearch = loadNames;

/** Opens the dialog with what is typed already, or with the last question. */
export function openSearch(typed: string): void {
  searchDialog ??= new SearchDialog();
  searchDialog.open(typed);
}

/** A search field, with options that change while a reader types. */
class SearchDialog {
  readonly #parts = dialogParts();
  readonly #options = new OptionList(this.#parts.field, this.#parts.list);
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the questions: answers may overtake each other, and only the one to the last question counts. */
  #question = 0;
  /** The term that the options answer. */
  #answered: string | undefined;

  constructor() {
    const { dialog, form, field, close, list } = this.#parts;
    document.body.append(dialog);
    field.addEventListener('input', () => this.#askSoon());
    form.addEventListener('submit', (event) => this.#submit(event));
    close.addEventListener('click', () => this.#close());
    list.addEventListener('click', (event) => this.#follow(event));
    dialog.addEventListener('keydown', (event) => this.#press(event));
    // The browser itself may close it. When the event arrives, the dialog may be open again.
    dialog.addEventListener('close', () => {
      if (!dialog.open) restoreCaret();
    });
    dialog.addEventListener('click', ({ target }) => {
      if (target === dialog) this.#close();
    });
  }

  open(typed: string): void {
    const { dialog, field } = this.#parts;
    if (dialog.open) return;
    dialog.showModal();
    warmUp();
    if (typed) field.value = typed;
    else field.select();
    this.#ask();
  }

  #close(): void {
    this.#parts.dialog.close();
    restoreCaret();
  }

  get #term(): string {
    return this.#parts.field.value.trim();
  }

  /** The first letter is answered at once, since it needs only the names. */
  #askSoon(): void {
    clearTimeout(this.#timer);
    if (this.#term.length > 1) this.#timer = setTimeout(() => this.#ask(), PAUSE);
    else this.#ask();
  }

  async #ask(): Promise<void> {
    this.#question += 1;
    const question = this.#question;
    const term = this.#term;
    if (!term) {
      this.#complain('');
      this.#showStart(HINTS.start, '');
      return;
    }
    let named = 0;
    try {
      const byName = term.length === 1 ? await answerByName(term) : undefined;
      for await (const answer of byName ? [byName] : answers({ term, filters: {} }, PAGE_SIZE)) {
        if (question !== this.#question) return;
        named = answer.named;
        this.#show(answer, term);
      }
      this.#complain('');
    } catch {
      if (question !== this.#question) return;
      // What was found by name stays.
      if (named === 0) this.#showStart('', '');
      this.#parts.status.textContent = '';
      this.#complain(failureInWords(term, named));
    }
  }

  #complain(words: string): void {
    const { field, status } = this.#parts;
    sayNotLoaded(status, words, () => {
      field.focus();
      this.#ask();
    });
  }

  #show(answer: Answer, term: string): void {
    const outcome = outcomeInWords(answer, term);
    if (answer.results.length + answer.rows.length === 0) {
      this.#showStart(HINTS.nothing, outcome, answer.kind === 'id' ? '' : term);
      return;
    }
    const { form, start, status } = this.#parts;
    this.#answered = term;
    start.hidden = true;
    status.textContent = outcome;
    const allResults = `${form.action}?${new URLSearchParams({ q: term })}`;
    this.#options.show([
      ...resultOptions(answer.results, answer.rows),
      option(
        allResults,
        'option option-all',
        say('All results for “{term}”, with filters', { term }),
      ),
    ]);
  }

  /** @param missing what was asked for and is not in the catalogue */
  #showStart(hint: string, status: string, missing = ''): void {
    this.#answered = undefined;
    this.#options.show([]);
    this.#parts.start.hidden = false;
    this.#parts.status.textContent = status;
    renderStart(this.#parts.start, hint, missing, (term) => {
      this.#parts.field.value = term;
      this.#parts.field.focus();
      this.#ask();
    });
  }

  /** Enter opens the active option. Before there is an answer, it opens the page of that name, or the search page. */
  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const term = this.#term;
    const active = this.#answered === term ? this.#options.active : undefined;
    if (active) active.click();
    if (active || !term) return;
    rememberSearch(term);
    const page = await Promise.race([
      onlyByName(term),
      new Promise<undefined>((done) => setTimeout(done, ENTER_WAITS)),
    ]);
    // The reader may have gone on typing, or closed the dialog.
    if (term !== this.#term || !this.#parts.dialog.open) return;
    location.assign(page ?? `${this.#parts.form.action}?${new URLSearchParams({ q: term })}`);
  }

  /** Closes the dialog: where the option is a place on this page, nothing is loaded. */
  #follow(event: MouseEvent): void {
    if (!targetOf(event).closest('[role=option]')) return;
    rememberSearch(this.#term);
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) this.#close();
  }

  #press(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, isComposing, target } = event;
    if (isComposing) return;
    const isK = key.toLowerCase() === 'k' && (ctrlKey || metaKey);
    // A search field would take Escape to clear its text.
    if (key === 'Escape' || isK) this.#close();
    else if (target !== this.#parts.field || !this.#options.move(key)) return;
    event.preventDefault();
  }
}

/**
 * Browsers give the focus back to the field of the header, but not always the caret, so that typed letters would be lost. A
 * field with text is left alone: the next letter would replace a selected one.
 */
function restoreCaret(): void {
  const field = document.activeElement;
  if (field instanceof HTMLInputElement && field.value === '') field.select();
}
