import { idIn, idsOf } from '../../domain/tables.ts';
import { presentValues } from '../../views/lists/facet-panel.ts';
import type { FoundPlaces, ValueCounts } from '../../views/lists/find.ts';
import type { ListKind } from '../../views/lists/list-kind.ts';
import { grammarOf, type ListChoice, type ListQuestion } from '../../views/lists/question.ts';
import { whole } from '../../views/shared/format.ts';
import { part } from '../shared/part.ts';
import { afterPaint } from './after-paint.ts';

/** The panel of filters. */
export class FacetForm<All, F extends string, S extends string> {
  readonly #form: HTMLFormElement;
  readonly #kind: ListKind<All, F, S>;
  readonly #isFacetId: (id: string) => id is F;
  #counts: ValueCounts<F> | undefined;

  constructor(finder: HTMLElement, kind: ListKind<All, F, S>) {
    this.#form = part(finder, '[data-facets] form', HTMLFormElement);
    this.#kind = kind;
    this.#isFacetId = grammarOf(kind).isFacetId;
    // Folded groups are counted when they are opened. The event does not bubble.
    this.#form.parentElement?.addEventListener('toggle', () => this.#count(), true);
  }

  /** The choice of a control of the panel, and whether it is on. */
  choiceOf(control: EventTarget | null): { choice: ListChoice<F>; isOn: boolean } | undefined {
    if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) return;
    const { name: facet, value } = control;
    if (!this.#isFacetId(facet)) return;
    const isOn = control instanceof HTMLInputElement ? control.checked : value !== '';
    return { choice: { facet, value }, isOn };
  }

  chosen(): ListChoice<F>[] {
    return [...this.#form.elements].flatMap((control) => {
      const chosen = this.choiceOf(control);
      return chosen?.isOn ? [chosen.choice] : [];
    });
  }

  /** Sets the controls to what is chosen. */
  showChoices(choices: readonly ListChoice<F>[]): void {
    for (const box of this.#form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
      box.checked = choices.some(({ facet, value }) => facet === box.name && value === box.value);
    }
    for (const select of this.#form.querySelectorAll('select')) {
      select.value = choices.find(({ facet }) => facet === select.name)?.value ?? '';
    }
  }

  /** Shows how many things each further choice would leave, and opens the groups of what is chosen. */
  showCounts(counts: ValueCounts<F>, choices: readonly ListChoice<F>[]): void {
    for (const group of this.#form.querySelectorAll('details')) {
      const names = [...group.querySelectorAll('[name]')].map((control) =>
        control.getAttribute('name'),
      );
      if (choices.some(({ facet }) => names.includes(facet))) group.open = true;
    }
    this.#counts = counts;
    // The rows are painted first.
    afterPaint(() => {
      if (counts === this.#counts) this.#count();
    });
  }

  #count(): void {
    const counts = this.#counts;
    if (!counts) return;
    for (const group of this.#form.querySelectorAll('details[open]')) {
      for (const label of group.querySelectorAll('label')) this.#countValues(label, counts);
    }
  }

  #countValues(label: HTMLLabelElement, counts: ValueCounts<F>): void {
    const { control } = label;
    const facet = control?.getAttribute('name') ?? '';
    if (!this.#isFacetId(facet)) return;
    const left = counts[facet];
    if (control instanceof HTMLInputElement)
      showCount(label, control, left.get(control.value) ?? 0);
    if (control instanceof HTMLSelectElement) countOptions(control, left);
  }

  /** Replaces the button of a facet by its less common values. */
  showAllValues(
    button: HTMLButtonElement,
    { counts }: FoundPlaces<F>,
    { choices }: ListQuestion<F, S>,
  ): void {
    const { parentElement: list } = button;
    const id = idIn(idsOf<F>(this.#kind.facets), button.dataset.more);
    const model = list?.querySelector('label');
    if (!list || !model) return;
    const listed = new Set([...list.querySelectorAll('input')].map(({ value }) => value));
    const labels = presentValues(this.#kind.facets[id], counts[id])
      .filter((value) => !listed.has(value.id))
      .map((value) => valueLike(model, value.id, value.label, value.count ?? 0));
    button.replaceWith(...labels);
    // The address may have chosen one of these.
    this.showChoices(choices);
    labels[0]?.querySelector('input')?.focus();
  }
}

function showCount(label: HTMLLabelElement, box: HTMLInputElement, count: number): void {
  const figure = label.querySelector('[data-count]');
  if (figure) figure.textContent = whole(count);
  label.classList.toggle('none-left', count === 0 && !box.checked);
}

/** The text of an option is its label and its count in brackets. */
function countOptions(select: HTMLSelectElement, counts: ReadonlyMap<string, number>): void {
  for (const option of select.options) {
    if (!option.value) continue;
    const label = option.text.replace(/ \([\d,]*\)$/, '');
    option.textContent = `${label} (${whole(counts.get(option.value) ?? 0)})`;
  }
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
