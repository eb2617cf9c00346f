import type { FacetCounts } from '../../views/agents/find.ts';
import { orderInWords } from '../../views/agents/order.ts';
import { type Choice, type Question, writeSort } from '../../views/agents/question.ts';
import { showSort } from '../shared/sort-heads.ts';
import { choiceInWords, showChips } from './chips.ts';
import { showChoices, showFacets } from './facet-form.ts';

/** What the chips do. */
interface Actions {
  readonly remove: (choice: Choice) => void;
  readonly clear: () => void;
}

/** Brings every control of a list to the question that it answers. */
export function showQuestion(
  finder: HTMLElement,
  question: Question,
  counts: FacetCounts,
  { remove, clear }: Actions,
): void {
  const part = <T extends HTMLElement>(selector: string): T => finder.querySelector(selector) as T;
  const { choices, sort } = question;
  showAsked(finder, question);
  showFacets(part('[data-facets] form'), choices, counts);
  part('[data-chosen]').textContent = choices.length > 0 ? ` (${choices.length})` : '';
  showChips(part('[data-chips]'), choices, remove, clear);
  part('[data-undo]').textContent = undoInWords(question);
  const table = part<HTMLTableElement>('table');
  showSort(table, sort);
  if (table.caption) table.caption.textContent = orderInWords(sort);
}

/** Brings to a question what can be brought there without an answer. */
export function showAsked(finder: HTMLElement, { name, choices, sort }: Question): void {
  const part = <T extends HTMLElement>(selector: string): T => finder.querySelector(selector) as T;
  showName(part('[data-bar] [name=name]'), name);
  part<HTMLSelectElement>('[data-bar] [name=sort]').value = sort ? writeSort(sort) : '';
  showChoices(part('[data-facets] form'), choices);
}

/** What is being typed is left alone: its blanks are the beginning of a further word. */
function showName(field: HTMLInputElement, name: string): void {
  if (field.value.trim() !== name) field.value = name;
}

/** What is taken back first: the name, which is typed at any time. */
function undoInWords({ name, choices }: Question): string {
  const last = choices.at(-1);
  return last && !name ? `Without ${choiceInWords(last)}` : 'Without the name';
}
