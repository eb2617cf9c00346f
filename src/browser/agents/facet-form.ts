import { idIn } from '../../domain/tables.ts';
import { presentValues } from '../../views/agents/facet-panel.ts';
import { FACET_IDS, isFacetId } from '../../views/agents/facets.ts';
import type { FacetCounts, FoundAgents } from '../../views/agents/find.ts';
import type { FacetChoice } from '../../views/agents/question.ts';
import { whole } from '../../views/shared/format.ts';
import { part } from '../shared/part.ts';

/** The panel of filters in the hands of a reader. */

/** The choice that a control of the panel stands for, and whether it is on. */
export function choiceOf(
  control: EventTarget | null,
): { choice: FacetChoice; isOn: boolean } | undefined {
  if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) return;
  const { name: facet, value } = control;
  if (!isFacetId(facet)) return;
  const isOn = control instanceof HTMLInputElement ? control.checked : value !== '';
  return { choice: { facet, value }, isOn };
}

export const chosenIn = (form: HTMLFormElement): FacetChoice[] =>
  [...form.elements].flatMap((control) => {
    const given = choiceOf(control);
    return given?.isOn ? [given.choice] : [];
  });

/** Brings the panel to what is chosen. */
export function showChoices(form: HTMLFormElement, choices: readonly FacetChoice[]): void {
  for (const box of boxesOf(form)) {
    box.checked = choices.some(({ facet, value }) => facet === box.name && value === box.value);
  }
  for (const select of form.querySelectorAll('select')) {
    select.value = choices.find(({ facet }) => facet === select.name)?.value ?? '';
  }
}

const boxesOf = (form: HTMLFormElement) =>
  form.querySelectorAll<HTMLInputElement>('input[type=checkbox]');

/** Brings the panel to what is chosen, and to what each further choice would leave. */
export function showFacets(
  form: HTMLFormElement,
  choices: readonly FacetChoice[],
  counts: FacetCounts,
): void {
  showChoices(form, choices);
  for (const box of boxesOf(form)) {
    showCount(box, countOf(counts, box.name, box.value));
  }
  for (const select of form.querySelectorAll('select')) countOptions(select, counts);
  for (const group of form.querySelectorAll<HTMLDetailsElement>('details')) {
    const names = new Set(
      [...group.querySelectorAll('[name]')].map((one) => one.getAttribute('name')),
    );
    if (choices.some(({ facet }) => names.has(facet))) group.open = true;
  }
}

function showCount(box: HTMLInputElement, count: number): void {
  const label = box.closest('label');
  const figure = label?.querySelector('[data-count]');
  if (figure) figure.textContent = whole(count);
  label?.classList.toggle('none-left', count === 0 && !box.checked);
}

function countOptions(select: HTMLSelectElement, counts: FacetCounts): void {
  for (const option of select.options) {
    if (!option.value) continue;
    const count = countOf(counts, select.name, option.value);
    option.textContent = `${option.dataset.label} (${whole(count)})`;
  }
}

const countOf = (counts: FacetCounts, facet: string, value: string): number =>
  (isFacetId(facet) && counts[facet].get(value)) || 0;

/** Puts every value of a facet into its list, in place of the most common ones. */
export function showAllValues(
  button: HTMLButtonElement,
  { counts }: FoundAgents,
  choices: readonly FacetChoice[],
): void {
  const { parentElement: list, form } = button;
  const id = idIn(FACET_IDS, button.dataset.more);
  const model = list?.querySelector('label');
  if (!list || !model || !form) return;
  const known = new Set([...list.querySelectorAll('input')].map(({ value }) => value));
  const labels = presentValues(id, counts)
    .filter((value) => !known.has(value.id))
    .map((value) => valueLike(model, value.id, value.label, value.count ?? 0));
  button.replaceWith(...labels);
  // An address may have chosen one that was not among the most common.
  showChoices(form, choices);
  labels[0]?.querySelector('input')?.focus();
}

function valueLike(model: HTMLLabelElement, value: string, name: string, count: number) {
  const label = document.importNode(model, true);
  const box = part(label, 'input', HTMLInputElement);
  box.value = value;
  const [words, figure] = label.querySelectorAll('span');
  if (words) words.textContent = name;
  if (figure) figure.textContent = whole(count);
  return label;
}
