import { METRIC_NAME } from '../../views/shared/vector-metrics.ts';

/** Stands for a number that is typed beside the radio buttons. */
const OTHER = 'other';

/**
 * What a form holds, as answers. Several values of one name are lines of one answer. The metrics of a vector only help
 * to write its text.
 */
export function answersInForm(form: HTMLFormElement): Map<string, string> {
  const answers = new Map<string, string>();
  const entries = [...new FormData(form)].map(([name, value]) => [name, String(value)] as const);
  const all = new Map(entries);
  for (const [name, value] of entries) {
    if (name.endsWith(`-${OTHER}`) || name.startsWith(METRIC_NAME)) continue;
    const said = value === OTHER ? (all.get(`${name}-${OTHER}`) ?? '') : value;
    if (said.trim() === '') continue;
    const before = answers.get(name);
    answers.set(name, before === undefined ? said : `${before}\n${said}`);
  }
  return answers;
}

/** A number that is typed beside the radio buttons chooses the one that stands for it. */
export function chooseTyped(changed: Element): void {
  if (!(changed instanceof HTMLInputElement) || changed.type !== 'number') return;
  const other = changed.closest('.other')?.querySelector<HTMLInputElement>('[type=radio]');
  if (other) other.checked = true;
}

/** Puts an answer into its control; ticks are put in elsewhere. */
export function fillControl(form: HTMLFormElement, name: string, value: string): void {
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
