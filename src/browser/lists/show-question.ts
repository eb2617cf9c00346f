import type { DrawnInWords } from '../../views/lists/drawn.ts';
import { type ListKind, valueLabel } from '../../views/lists/list-kind.ts';
import { type ListChoice, type ListQuestion, writeSort } from '../../views/lists/question.ts';
import { say } from '../../words/say.ts';
import { button, element } from '../shared/elements.ts';
import { part } from '../shared/part.ts';

/** Shows a question in the bar of a list. */
export function showAsked<F extends string, S extends string>(
  finder: HTMLElement,
  { name, choices, sort }: ListQuestion<F, S>,
): void {
  const field = part(finder, '[data-bar] [name=name]', HTMLInputElement);
  // A blank at the end of what is being typed is kept: another word may follow.
  if (field.value.trim() !== name) field.value = name;
  part(finder, '[data-bar] [name=sort]', HTMLSelectElement).value = sort ? writeSort(sort) : '';
  part(finder, '[data-chosen]').textContent = choices.length > 0 ? ` (${choices.length})` : '';
}

interface ChipActions<F extends string> {
  readonly remove: (choice: ListChoice<F>) => void;
  /** Takes back a part of the map or of the picture. */
  readonly withdraw: (what: 'area' | 'run') => void;
  readonly clear: () => void;
}

/** A question, with the parts of pictures that it asks for in words. */
type AskedInWords<F extends string> = Pick<ListQuestion<F, string>, 'name' | 'choices'> & {
  readonly drawn: DrawnInWords;
};

type Facets<F extends string> = Pick<ListKind<never, F, string>, 'facets'>;

/** Shows each choice as a button that takes it back, and a button that takes back all of them. */
export function showChips<F extends string>(
  finder: HTMLElement,
  kind: Facets<F>,
  { choices, drawn }: AskedInWords<F>,
  { remove, withdraw, clear }: ChipActions<F>,
): void {
  const chips = [
    ...choices.map((choice) => chip(choiceInWords(kind, choice), () => remove(choice))),
    ...drawn.map(({ what, words }) => chip(words, () => withdraw(what))),
  ];
  if (chips.length > 0) chips.push(element('li', '', button(say('Clear all'), clear)));
  const list = part(finder, '[data-chips]');
  list.replaceChildren(...chips);
  list.hidden = chips.length === 0;
}

/** `Band: Critical`, as chips and buttons say it. */
const choiceInWords = <F extends string>({ facets }: Facets<F>, { facet, value }: ListChoice<F>) =>
  `${facets[facet].label}: ${valueLabel(facets[facet], value)}`;

function chip(text: string, onPress: () => void): HTMLLIElement {
  const removeButton = button(text, onPress, 'chip');
  removeButton.ariaLabel = say('Remove {text}', { text });
  return element('li', '', removeButton);
}

/** What the next step back takes away: the name first, then what was drawn, then the last choice. */
export function undoInWords<F extends string>(
  kind: Facets<F>,
  { name, choices, drawn }: AskedInWords<F>,
): string {
  const last = choices.at(-1);
  const words = drawn[0]?.words ?? (last && choiceInWords(kind, last));
  return name || !words ? say('Clear the name') : say('Without {words}', { words });
}
