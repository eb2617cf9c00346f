import type { Problem } from '../../views/contribute/check.ts';
import { nameOfQuestion } from '../../views/contribute/place.ts';
import { say } from '../../words/say.ts';
import { showComplaints } from '../shared/complaints.ts';
import { element, refill } from '../shared/elements.ts';
import { part } from '../shared/part.ts';

/**
 * Shows each problem beside its question and in the list.
 *
 * @param visited paths of the questions that the person has answered or left; problems of others are not shown yet
 */
export function showProblems(
  root: HTMLElement,
  problems: readonly Problem[],
  visited: ReadonlySet<string>,
): void {
  const questions = [...root.querySelectorAll<HTMLElement>('[data-field]')];
  const place = ({ field }: Problem): number =>
    questions.findIndex(({ dataset }) => dataset.field === field);
  const inOrder = problems.toSorted((a, b) => place(a) - place(b));
  // Open questions that are errors have a list of their own; those that are not would be shown nowhere else.
  const shown = inOrder.filter(
    ({ open: isOpen, field, severity }) =>
      !(isOpen && severity === 'error') && (!field || visited.has(field)),
  );
  const open = firstOfEach(
    inOrder.filter((problem) => problem.open && problem.severity === 'error'),
  );
  for (const question of questions) {
    showComplaints(
      question,
      shown.filter(({ field }) => field === question.dataset.field),
    );
  }
  fill(
    root,
    '[data-problems]',
    shown.map((problem) => entry(problem, `${problem.message} ${problem.help}`)),
  );
  fill(
    root,
    '[data-open]',
    open.map((problem) => entry(problem, '')),
  );
  part(root, '[data-open-questions]').hidden = open.length === 0;
  const state = part(root, '[data-state]');
  const words = stateOf(shown, open.length);
  if (state.textContent !== words) state.textContent = words;
  const toDo = open.length + shown.filter(({ severity }) => severity === 'error').length;
  part(root, '[data-left]').textContent = toDo > 0 ? say('{toDo} left', { toDo }) : say('Ready');
}

const firstOfEach = (problems: readonly Problem[]): Problem[] =>
  problems.filter(
    ({ field }, index) => problems.findIndex((other) => other.field === field) === index,
  );

/** A short sentence, since screen readers announce each change of it. */
function stateOf(shown: readonly Problem[], open: number): string {
  const errors = shown.filter(({ severity }) => severity === 'error').length;
  const rest = shown.length - errors;
  const parts = [
    ...(errors > 0 ? [say('{errors} to mend', { errors })] : []),
    ...(rest > 0 ? [say('{rest} to think about', { rest })] : []),
    ...(open > 0 ? [say('{open} still to answer', { open })] : []),
  ];
  return parts.length === 0
    ? say('The checks have nothing to say: the file is ready.')
    : `${parts.join(', ')}.`;
}

/** Fills a list, and keeps the focus on the entry that had it, or puts it on the first one if that is gone. */
function fill(root: HTMLElement, selector: string, items: HTMLLIElement[]): void {
  const list = part(root, selector);
  const focused = list.querySelector<HTMLElement>(':focus')?.dataset.goto;
  refill(list, items);
  if (focused === undefined || list.contains(document.activeElement)) return;
  const links = [...list.querySelectorAll<HTMLElement>('[data-goto]')];
  (links.find(({ dataset }) => dataset.goto === focused) ?? links[0])?.focus();
}

/** An entry of the list, with a link to the question. The words of rules are English on every site. */
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

/** Opens the folds around a question, scrolls to it and focuses it. */
export function goTo(root: HTMLElement, field: string): void {
  const question = [...root.querySelectorAll<HTMLElement>('[data-field]')].find(
    ({ dataset }) => dataset.field === field,
  );
  let fold = question?.closest('details');
  for (; fold; fold = fold.parentElement?.closest('details')) {
    fold.open = true;
  }
  const control = question?.querySelector<HTMLElement>('input, select, textarea');
  control?.focus({ preventScroll: true });
  question?.scrollIntoView({ block: 'center' });
}
