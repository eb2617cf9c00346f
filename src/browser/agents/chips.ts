import { FACETS, valueLabel } from '../../views/agents/facets.ts';
import type { Choice, Question } from '../../views/agents/question.ts';
import { areaInWords } from '../../views/map/chosen-area.ts';
import { runInWords } from '../../views/matrix/chosen-run.ts';
import { button, element } from '../shared/elements.ts';

/** `Band: Critical`, as a chip and a button say it. */
export const choiceInWords = ({ facet, value }: Choice): string =>
  `${FACETS[facet].label}: ${valueLabel(facet, value)}`;

/** What the chips do. */
export interface ChipActions {
  readonly remove: (choice: Choice) => void;
  /** Takes back what was drawn. */
  readonly withdraw: (what: 'area' | 'run') => void;
  readonly clear: () => void;
}

/** Shows what is chosen, each with a button that takes it back, and one for all. */
export function showChips(
  list: HTMLElement,
  { choices, area, run }: Question,
  { remove, withdraw, clear }: ChipActions,
): void {
  const chips = choices.map((choice) =>
    chip(choiceInWords(choice), `Remove ${choiceInWords(choice)}`, () => remove(choice)),
  );
  for (const [what, words] of [
    ['area', area && areaInWords(area)],
    ['run', run && runInWords(run)],
  ] as const) {
    if (words) chips.push(chip(words, `Remove ${words}`, () => withdraw(what)));
  }
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
