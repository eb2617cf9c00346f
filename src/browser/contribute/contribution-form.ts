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

/** How long typing rests before the file is checked, in milliseconds. */
const PAUSE = 200;

/** Without a draft, the form starts with the name that the address has from a search for an unknown agent. */
function withNameOfAddress(draft: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const name = new URLSearchParams(location.search).get('name');
  return draft.size === 0 && name ? new Map([['name', name]]) : draft;
}

/** The form for a new assessment. The rules of the catalogue run in the page after every answer. */
class ContributionForm extends HTMLElement {
  readonly #form = part(this, 'form', HTMLFormElement);
  #others: readonly Checked[] = [];
  /** Paths of the questions that the person has answered or left. */
  #visited: ReadonlySet<string> = new Set();
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('input', (event) => this.#answered(targetOf(event)));
    this.#form.addEventListener('focusin', (event) => offerReferences(targetOf(event)));
    this.#form.addEventListener('focusout', (event) => this.#leave(targetOf(event)));
    // The question must not lose the focus before the click: the list would be rebuilt under the finger.
    this.addEventListener('mousedown', (event) => {
      if (targetOf(event).closest('[data-goto]')) event.preventDefault();
    });
    this.addEventListener('click', (event) => this.#clicked(event));
    this.hidden = false;
    this.#begin(withNameOfAddress(storedDraft()));
    // Two pages with the same draft would overwrite each other.
    onOtherDraft(() => this.#begin(storedDraft()));
    addEventListener('pagehide', () => this.#update());
    knownAgents().then((others) => {
      this.#others = others;
      this.#update();
    });
  }

  /** Fills the form with a draft. */
  #begin(draft: ReadonlyMap<string, string>): void {
    this.#form.reset();
    for (const list of TOP_LISTS) {
      for (const row of rowsIn(this.#form, list)) row.remove();
    }
    addRow(this.#form, 'sources');
    fillForm(this.#form, draft);
    this.#visited = new Set(draft.keys());
    rowsIn(this.#form, 'threats').forEach((_, index) => {
      showVector(this.#form, `threats.${index}.cvss`);
    });
    this.#update();
  }

  #answered(target: Element): void {
    followVector(this.#form, target);
    chooseTyped(target);
    offerReferences(target);
    // A choice is judged at once, text when the cursor leaves it.
    if (target.matches('select, [type=radio], [type=checkbox]')) this.#note(target);
    this.#updateAfter(PAUSE);
  }

  #leave(target: Element): void {
    this.#note(target);
    this.#updateAfter(0);
  }

  #updateAfter(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#update(), milliseconds);
  }

  #note(target: Element): void {
    const builder = target.closest<HTMLElement>('[data-vector]');
    const path =
      builder?.dataset.vector ?? target.closest<HTMLElement>('[data-field]')?.dataset.field;
    if (path) this.#visited = new Set([...this.#visited, path]);
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
    this.#visited = pathsWithout(this.#visited, list, rowsIn(this.#form, list).indexOf(row));
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

  /** Checks and scores the answers, shows the result, and stores the draft. */
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
    showProblems(this, checked.problems, this.#visited);
    showScore(this, this.#form, scoreSoFar(checked, id), id);
    showFile(this, checked, {
      address: this.dataset.repository,
      branch: this.dataset.branch ?? 'main',
    });
    storeDraft(answers);
  }
}

customElements.define('contribution-form', ContributionForm);
