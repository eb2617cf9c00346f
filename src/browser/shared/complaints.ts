import type { Diagnostic } from '../../domain/diagnostic.ts';
import { element } from './elements.ts';

/** Shows beside a question what is wrong with its answer. */
export function showComplaints(
  question: HTMLElement,
  complaints: readonly Pick<Diagnostic, 'message' | 'help' | 'severity'>[],
): void {
  const list = question.querySelector<HTMLElement>(':scope > .problem');
  if (!list) return;
  // The words of rules are English on every site.
  list.lang = 'en';
  list.replaceChildren(
    ...complaints.map(({ message, help, severity }) =>
      element('span', `is-${severity}`, `${message} ${help}`),
    ),
  );
  list.hidden = complaints.length === 0;
  const isWrong = complaints.some(({ severity }) => severity === 'error');
  for (const control of question.querySelectorAll('input, select, textarea')) {
    if (isWrong) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
  }
}
