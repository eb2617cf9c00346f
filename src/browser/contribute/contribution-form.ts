import { say } from '../../words/say.ts';
import '../shared/no-eval.ts';
import { EQUATION_IDS } from '../../domain/aivss/equations/index.ts';
import type { Checked } from '../../domain/assessment/checking/check.ts';
import { readRemark } from '../../domain/assessment/reading/engine-remark.ts';
import { idIn } from '../../domain/tables.ts';
import { checkAnswers } from '../../views/contribute/check.ts';
import { TOP_LISTS } from '../../views/contribute/fields.ts';
import { scoreSoFar } from '../../views/contribute/score.ts';
import { copyText } from '../shared/copy.ts';
import { answersInForm, chooseTyped } from '../shared/form-answers.ts';
import { part, targetOf } from '../shared/part.ts';
import { today } from '../shared/today.ts';
import { followVector, showVector } from '../shared/vector-builder.ts';
import { showCites } from './cites.ts';
import { onOtherDraft, storeDraft, storedDraft } from './draft-store.ts';
import { fillForm } from './fill-form.ts';
import { knownAgents } from './known-agents.ts';
import { offerReferences } from './offer-references.ts';
import { addRow, pathsWithout, removeRow, rowsIn } from './rows.ts';
import { showFile } from './show-file.ts';
import { goTo, showProblems } from './show-problems.ts';
import { showScore } from './show-score.ts';

/** Typing rests for so long before the file is checked, in milliseconds. */
const PAUSE = 200;

/** The name that a search for an agent which is not here brings with it; a draft that was begun goes before it. */
function withAskedName(draft: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const name = new URLSearchParams(location.search).get('name');
  return draft.size === 0 && name ? new Map([['name', name]]) : draft;
}

/** The form for a new assessment: the rules of the catalogue, run in the page after every answer. */
class ContributionForm extends HTMLElement {
  readonly #form = part(this, 'form', HTMLFormElement);
  #others: readonly Checked[] = [];
  /** Questions that the person has been at. */
  #left: ReadonlySet<string> = new Set();
  #pause: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('input', (event) => this.#answered(targetOf(event)));
    this.#form.addEventListener('focusin', (event) => offerReferences(targetOf(event)));
    this.#form.addEventListener('focusout', (event) => this.#leave(targetOf(event)));
    // Pressing a link of the list must not take the cursor away yet: the list would be made anew under the finger.
    this.addEventListener('mousedown', (event) => {
      if (targetOf(event).closest('[data-goto]')) event.preventDefault();
    });
    this.addEventListener('click', (event) => this.#clicked(event));
    this.hidden = false;
    this.#begin(withAskedName(storedDraft()));
    // Two pages with one draft would write over each other.
    onOtherDraft(() => this.#begin(storedDraft()));
    addEventListener('pagehide', () => this.#update());
    knownAgents().then((others) => {
      this.#others = others;
      this.#update();
    });
  }

  /** Sets every question after a draft. */
  #begin(draft: ReadonlyMap<string, string>): void {
    this.#form.reset();
    for (const list of TOP_LISTS) {
      for (const row of rowsIn(this.#form, list)) row.remove();
    }
    addRow(this.#form, 'sources');
    fillForm(this.#form, draft);
    this.#left = new Set(draft.keys());
    rowsIn(this.#form, 'threats').forEach((_, index) => {
      showVector(this.#form, `threats.${index}.cvss`);
    });
    this.#update();
  }

  #answered(target: Element): void {
    followVector(this.#form, target);
    chooseTyped(target);
    offerReferences(target);
    // A choice is made at once; text is judged when the cursor leaves it.
    if (target.matches('select, [type=radio], [type=checkbox]')) this.#note(target);
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#update(), PAUSE);
  }

  #leave(target: Element): void {
    this.#note(target);
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#update(), 0);
  }

  #note(target: Element): void {
    const builder = target.closest<HTMLElement>('[data-vector]');
    const path =
      builder?.dataset.vector ?? target.closest<HTMLElement>('[data-field]')?.dataset.field;
    if (path) this.#left = new Set([...this.#left, path]);
  }

  #clicked(event: MouseEvent): void {
    const target = targetOf(event).closest<HTMLElement>('button, a');
    if (!target) return;
    const { add, remove, goto, copy, discard, propose } = target.dataset;
    if (add !== undefined) this.#add(add);
    else if (remove !== undefined) this.#remove(target);
    else if (goto !== undefined) {
      event.preventDefault();
      goTo(this, goto);
    } else if (copy !== undefined) this.#copy(say('The file is copied.'));
    else if (propose !== undefined && target.dataset.carriesText === 'false')
      this.#copy(say('The file is copied: paste it there.'));
    else if (discard !== undefined) this.#discard();
  }

  #add(list: string): void {
    const row = addRow(this.#form, list);
    this.#update();
    row.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }

  #remove(button: HTMLElement): void {
    const row = button.closest<HTMLElement>('[data-row]');
    const list = row?.parentElement?.dataset.list;
    if (!list || !row) return;
    this.#left = pathsWithout(this.#left, list, rowsIn(this.#form, list).indexOf(row));
    removeRow(this.#form, list, row);
    this.#update();
  }

  #copy(done: string): void {
    copyText(part(this, '[data-file]', HTMLTextAreaElement), part(this, '[data-done]'), done);
  }

  #discard(): void {
    if (!confirm(say('Discard every answer of this draft?'))) return;
    this.#begin(new Map());
    scrollTo({ top: 0 });
  }

  /** Reads the form, and shows what follows from it. */
  #update(): void {
    showCites(this.#form);
    const answers = answersInForm(this.#form);
    const id = idIn(EQUATION_IDS, this.dataset.equation);
    const checked = checkAnswers(answers, {
      readMarkdown: readRemark,
      today: today(),
      others: this.#others,
      options: { equation: id, severities: JSON.parse(this.dataset.severities ?? '{}') },
    });
    showProblems(this, checked.problems, this.#left);
    showScore(this, this.#form, scoreSoFar(checked, id), id);
    showFile(this, checked, {
      address: this.dataset.repository,
      branch: this.dataset.branch ?? 'main',
    });
    storeDraft(answers);
  }
}

customElements.define('contribution-form', ContributionForm);
