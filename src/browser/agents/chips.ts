import { FACETS, valueLabel } from '../../views/agents/facets.ts';
import type { Choice, Question } from '../../views/agents/question.ts';
import { areaInWords } from '../../views/map/chosen-area.ts';
import { button, element } from '../shared/elements.ts';

/** `Band: Critical`, as a chip and a button say it. */
export const choiceInWords = ({ facet, value }: Choice): string =>
  `${FACETS[facet].label}: ${valueLabel(facet, value)}`;

/** What the chips do. */
export interface ChipActions {
  readonly remove: (choice: Choice) => void;
  readonly removeArea: () => void;
  readonly clear: () => void;
}

/** Shows what is chosen, each with a button that takes it back, and one for all. */
export function showChips(
  list: HTMLElement,
  { choices, area }: Pick<Question, 'choices' | 'area'>,
  { remove, removeArea, clear }: ChipActions,
): void {
  const chips = choices.map((choice) =>
    chip(choiceInWords(choice), `Remove ${choiceInWords(choice)}`, () => remove(choice)),
  );
  if (area) chips.push(chip(areaInWords(area), `Remove ${areaInWords(area)}`, removeArea));
  if (chips.length > 0) chips.push(chip('Clear all', undefined, clear));
  list.replaceChildren(...chips);
  list.hidden = chips.length === 0;
}

function chip(text: string, label: string | undefined, onClick: () => void): HTMLLIElement {
  const made = button(text, label ? 'chip' : '');
  if (label) made.ariaLabel = label;
  made.addEventListener('click', onClick);
  return element('li', '', made);
}
