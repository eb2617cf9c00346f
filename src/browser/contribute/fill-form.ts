import { rowNumbers } from '../../views/contribute/answers.ts';
import { LIST_IDS } from '../../views/contribute/fields.ts';
import { fillControl } from '../shared/form-answers.ts';
import { showCites } from './cites.ts';
import { addRow, rowCount } from './rows.ts';

/** Puts answers into the form, with as many entries as they need. */
export function fillForm(form: HTMLFormElement, answers: ReadonlyMap<string, string>): void {
  for (const list of LIST_IDS) {
    const last = Math.max(-1, ...rowNumbers(list, answers));
    while (rowCount(form, list) <= last) addRow(form, list);
  }
  for (const [name, value] of answers) fillControl(form, name, value);
  showCites(form);
  for (const [name, value] of answers) tick(form, name, value);
}

function tick(form: HTMLFormElement, name: string, value: string): void {
  const ids = value.split('\n');
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    if (box.name === name) box.checked = ids.includes(box.value);
  }
}
