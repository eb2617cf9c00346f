import type { Problem } from '../../views/contribute/check.ts';
import { nameOfQuestion } from '../../views/contribute/place.ts';
import { say } from '../../words/say.ts';
import { showComplaints } from '../shared/complaints.ts';
import { element, refill } from '../shared/elements.ts';
import { part } from '../shared/part.ts';

/**
 * Shows each complaint beside its question and in the list.
 *
 * @param left paths of the questions that the person has been at; of the others nothing is said yet
 */
export function showProblems(
  root: HTMLElement,
  problems: readonly Problem[],
  left: ReadonlySet<string>,
): void {
  const questions = [...root.querySelectorAll<HTMLElement>('[data-field]')];
  const place = ({ field }: Problem): number =>
    questions.findIndex(({ dataset }) => dataset.field === field);
  const inOrder = problems.toSorted((a, b) => place(a) - place(b));
  // What is only open stands in its own list, unless it is no error: then nothing else would tell of it.
  const said = inOrder.filter(
    ({ open, field, severity }) => !(open && severity === 'error') && (!field || left.has(field)),
  );
  const open = firstOfEach(inOrder.filter((one) => one.open && one.severity === 'error'));
  for (const question of questions) {
    const own = said.filter(({ field }) => field === question.dataset.field);
    showComplaints(question, own);
  }
  fill(
    root,
    '[data-problems]',
    said.map((problem) => entry(problem, `${problem.message} ${problem.help}`)),
  );
  fill(
    root,
    '[data-open]',
    open.map((problem) => entry(problem, '')),
  );
  part(root, '[data-open-questions]').hidden = open.length === 0;
  const state = part(root, '[data-state]');
  const words = stateOf(said, open.length);
  if (state.textContent !== words) state.textContent = words;
  const toDo = open.length + said.filter(({ severity }) => severity === 'error').length;
  part(root, '[data-left]').textContent = toDo > 0 ? say('{toDo} left', { toDo }) : say('Ready');
}

const firstOfEach = (problems: readonly Problem[]): Problem[] =>
  problems.filter(
    ({ field }, index) => problems.findIndex((other) => other.field === field) === index,
  );

/** Said aloud when it changes, so it is short. */
function stateOf(said: readonly Problem[], open: number): string {
  const errors = said.filter(({ severity }) => severity === 'error').length;
  const rest = said.length - errors;
  const parts = [
    ...(errors > 0 ? [say('{errors} to mend', { errors })] : []),
    ...(rest > 0 ? [say('{rest} to think about', { rest })] : []),
    ...(open > 0 ? [say('{open} still to answer', { open })] : []),
  ];
  return parts.length === 0
    ? say('The checks have nothing to say: the file is ready.')
    : `${parts.join(', ')}.`;
}

/** Who came to a line with the keyboard stays on it, as far as it is still there. */
function fill(root: HTMLElement, selector: string, items: HTMLLIElement[]): void {
  const list = part(root, selector);
  const held = list.querySelector<HTMLElement>(':focus')?.dataset.goto;
  refill(list, items);
  if (held === undefined || list.contains(document.activeElement)) return;
  const links = [...list.querySelectorAll<HTMLElement>('[data-goto]')];
  (links.find(({ dataset }) => dataset.goto === held) ?? links[0])?.focus();
}

/** A line of the list; its link leads to the question. The words of rules are English in every site. */
function entry({ field, severity }: Problem, words: string): HTMLLIElement {
  const item = element('li', `is-${severity}`);
  if (field) {
    const link = element('a', '', nameOfQuestion(field));
    link.href = `#answer-${field}`;
    link.dataset.goto = field;
    item.append(link, words ? ' ' : '');
  }
  item.append(Object.assign(element('span', '', words), { lang: 'en' }));
  return item;
}

/** Brings a question into view, opens what hides it, and puts the cursor into it. */
export function goTo(root: HTMLElement, field: string): void {
  const question = [...root.querySelectorAll<HTMLElement>('[data-field]')].find(
    ({ dataset }) => dataset.field === field,
  );
  for (let at = question?.closest('details'); at; at = at.parentElement?.closest('details')) {
    at.open = true;
  }
  const control = question?.querySelector<HTMLElement>('input, select, textarea');
  control?.focus({ preventScroll: true });
  question?.scrollIntoView({ block: 'center' });
}
