import { FACETS, valueLabel } from '../../views/agents/facets.ts';
import type { FacetChoice } from '../../views/agents/question.ts';
import { button, element } from '../shared/elements.ts';

/** `Band: Critical`, as a chip and a button say it. */
export const choiceInWords = ({ facet, value }: FacetChoice): string =>
  `${FACETS[facet].label}: ${valueLabel(facet, value)}`;

/** Shows what is chosen, each with a button that takes it back, and one for all. */
export function showChips(
  list: HTMLElement,
  choices: readonly FacetChoice[],
  onRemove: (choice: FacetChoice) => void,
  onClear: () => void,
): void {
  const chips = choices.map((choice) =>
    chip(choiceInWords(choice), `Remove ${choiceInWords(choice)}`, () => onRemove(choice)),
  );
  if (choices.length > 0) chips.push(chip('Clear all', undefined, onClear));
  list.replaceChildren(...chips);
  list.hidden = choices.length === 0;
}

function chip(text: string, label: string | undefined, onClick: () => void): HTMLLIElement {
  const made = button(text, label ? 'chip' : '');
  if (label) made.ariaLabel = label;
  made.addEventListener('click', onClick);
  return element('li', '', made);
}
