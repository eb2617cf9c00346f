import type { FacetCounts } from '../../views/agents/find.ts';
import { orderInWords } from '../../views/agents/order.ts';
import type { Question } from '../../views/agents/question.ts';
import { writeSort } from '../../views/lists/question.ts';
import { areaInWords } from '../../views/map/chosen-area.ts';
import { runInWords } from '../../views/matrix/chosen-run.ts';
import { part } from '../shared/part.ts';
import { showSort } from '../shared/sort-heads.ts';
import { type ChipActions, choiceInWords, showChips } from './chips.ts';
import { showChoices, showFacets } from './facet-form.ts';

/** Brings every control of a list to the question that it answers. */
export function showQuestion(
  finder: HTMLElement,
  question: Question,
  counts: FacetCounts,
  actions: ChipActions,
): void {
  const { choices, sort } = question;
  showAsked(finder, question);
  showFacets(part(finder, '[data-facets] form', HTMLFormElement), choices, counts);
  part(finder, '[data-chosen]').textContent = choices.length > 0 ? ` (${choices.length})` : '';
  showChips(part(finder, '[data-chips]'), question, actions);
  part(finder, '[data-undo]').textContent = undoInWords(question);
  const table = part(finder, 'table', HTMLTableElement);
  showSort(table, sort);
  if (table.caption) table.caption.textContent = orderInWords(sort);
}

/** Brings to a question what can be brought there without an answer. */
export function showAsked(finder: HTMLElement, { name, choices, sort }: Question): void {
  showName(part(finder, '[data-bar] [name=name]', HTMLInputElement), name);
  part(finder, '[data-bar] [name=sort]', HTMLSelectElement).value = sort ? writeSort(sort) : '';
  showChoices(part(finder, '[data-facets] form', HTMLFormElement), choices);
}

/** What is being typed is left alone: its blanks are the beginning of a further word. */
function showName(field: HTMLInputElement, name: string): void {
  if (field.value.trim() !== name) field.value = name;
}

/** What is taken back first: the name, which is typed at any time. */
function undoInWords({ name, choices, area, run }: Question): string {
  const last = choices.at(-1);
  if (area && !name) return `Without ${areaInWords(area)}`;
  if (run && !name) return `Without ${runInWords(run)}`;
  return last && !name ? `Without ${choiceInWords(last)}` : 'Clear the name';
}
