import { METRIC_NAME } from '../../views/shared/vector-metrics.ts';

/** The value of the radio button that stands for a typed number. */
const OTHER = 'other';

/**
 * The answers in a form. Several values of one name become the lines of one answer. The metrics of a vector are left out:
 * they are in its text.
 */
export function answersInForm(form: HTMLFormElement): Map<string, string> {
  const answers = new Map<string, string>();
  const entries = [...new FormData(form)].map(([name, value]) => [name, String(value)] as const);
  const lastValues = new Map(entries);
  for (const [name, value] of entries) {
    if (name.endsWith(`-${OTHER}`) || name.startsWith(METRIC_NAME)) continue;
    const answer = value === OTHER ? (lastValues.get(`${name}-${OTHER}`) ?? '') : value;
    if (answer.trim() === '') continue;
    const before = answers.get(name);
    answers.set(name, before === undefined ? answer : `${before}\n${answer}`);
  }
  return answers;
}

/** Selects the radio button that stands for a number when one is typed. */
export function chooseTyped(changed: Element): void {
  if (!(changed instanceof HTMLInputElement) || changed.type !== 'number') return;
  const other = changed.closest('.other')?.querySelector<HTMLInputElement>('[type=radio]');
  if (other) other.checked = true;
}

/** Puts an answer into its control, unless that is a checkbox. */
export function fillControl(form: HTMLFormElement, name: string, value: string): void {
  const control = form.elements.namedItem(name);
  if (control instanceof RadioNodeList) fillRadios(form, name, value);
  else if (control && 'value' in control && !isCheckbox(control)) control.value = value;
}

const isCheckbox = (control: Element): boolean =>
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
