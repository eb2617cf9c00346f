import { rowsOf } from '../../presentation/contribute/answers.ts';
import { LIST_IDS } from '../../presentation/contribute/fields.ts';
import { showCites } from './cites.ts';
import { addRow, rowCount } from './rows.ts';

/** Stands for a number that is typed beside the radio buttons. */
const OTHER = 'other';

/** What the form holds, as answers. Several values of one name are lines of one answer. */
export function readAnswers(form: HTMLFormElement): Map<string, string> {
  const answers = new Map<string, string>();
  const entries = [...new FormData(form)].map(([name, value]) => [name, String(value)] as const);
  const all = new Map(entries);
  for (const [name, value] of entries) {
    if (name.endsWith(`-${OTHER}`)) continue;
    const said = value === OTHER ? (all.get(`${name}-${OTHER}`) ?? '') : value;
    if (said.trim() === '') continue;
    const before = answers.get(name);
    answers.set(name, before === undefined ? said : `${before}\n${said}`);
  }
  return answers;
}

/** Puts answers into the form, with as many entries as they need. */
export function fillForm(form: HTMLFormElement, answers: ReadonlyMap<string, string>): void {
  for (const list of LIST_IDS) {
    const last = Math.max(-1, ...rowsOf(list, answers));
    while (rowCount(form, list) <= last) addRow(form, list);
  }
  for (const [name, value] of answers) fillControl(form, name, value);
  showCites(form);
  for (const [name, value] of answers) tick(form, name, value);
}

function fillControl(form: HTMLFormElement, name: string, value: string): void {
  const control = form.elements.namedItem(name);
  if (control instanceof RadioNodeList) fillRadios(form, name, value);
  else if (control && 'value' in control && !isTick(control)) control.value = value;
}

const isTick = (control: Element): boolean =>
  control instanceof HTMLInputElement && control.type === 'checkbox';

function fillRadios(form: HTMLFormElement, name: string, value: string): void {
  const radios = radiosOf(form, name);
  const chosen = radios.find((radio) => radio.value === value);
  if (chosen) chosen.checked = true;
  else {
    const other = radios.find((radio) => radio.value === OTHER);
    const number = form.elements.namedItem(`${name}-${OTHER}`);
    if (!other || !(number instanceof HTMLInputElement)) return;
    other.checked = true;
    number.value = value;
  }
}

const radiosOf = (form: HTMLFormElement, name: string): HTMLInputElement[] =>
  [...form.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
    (radio) => radio.name === name,
  );

function tick(form: HTMLFormElement, name: string, value: string): void {
  const ids = value.split('\n');
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    if (box.name === name) box.checked = ids.includes(box.value);
  }
}
