import { rowNumbers } from '../../views/contribute/answers.ts';
import { type ListId, listsIn, TOP_LISTS } from '../../views/contribute/fields.ts';
import { fillControl } from '../shared/form-answers.ts';
import { showCites } from './cites.ts';
import { addRow, rowCount } from './rows.ts';

/** Puts answers into the form, with as many entries as they need. */
export function fillForm(form: HTMLFormElement, answers: ReadonlyMap<string, string>): void {
  for (const list of TOP_LISTS) fillList(form, list, list, answers);
  for (const [name, value] of answers) fillControl(form, name, value);
  showCites(form);
  for (const [name, value] of answers) tick(form, name, value);
}

function fillList(
  form: HTMLFormElement,
  id: ListId,
  list: string,
  answers: ReadonlyMap<string, string>,
): void {
  const numbers = rowNumbers(list, answers);
  while (rowCount(form, list) <= Math.max(-1, ...numbers)) addRow(form, list);
  for (const row of numbers) {
    for (const { of, key } of listsIn(id)) {
      fillList(form, of, `${list}.${row}.${key}`, answers);
    }
  }
}

function tick(form: HTMLFormElement, name: string, value: string): void {
  const ids = value.split('\n');
  for (const box of form.querySelectorAll<HTMLInputElement>('[data-cites] input')) {
    if (box.name === name) box.checked = ids.includes(box.value);
  }
}
