import { drawnInWords } from '../../views/lists/drawn.ts';
import { type ListKind, valueLabel } from '../../views/lists/list-kind.ts';
import { type ListChoice, type ListQuestion, writeSort } from '../../views/lists/question.ts';
import { say } from '../../words/say.ts';
import { button, element } from '../shared/elements.ts';
import { part } from '../shared/part.ts';

/** Brings the bar of a list to the question. */
export function showAsked<F extends string, S extends string>(
  finder: HTMLElement,
  { name, choices, sort }: ListQuestion<F, S>,
): void {
  const field = finder.querySelector<HTMLInputElement>('[data-bar] [name=name]');
  // What is being typed is left alone: its blanks are the beginning of a further word.
  if (field && field.value.trim() !== name) field.value = name;
  part(finder, '[data-bar] [name=sort]', HTMLSelectElement).value = sort ? writeSort(sort) : '';
  part(finder, '[data-chosen]').textContent = choices.length > 0 ? ` (${choices.length})` : '';
}

/** What the chips do. */
interface ChipActions<F extends string> {
  readonly remove: (choice: ListChoice<F>) => void;
  /** Takes back what was drawn. */
  readonly withdraw: (what: 'area' | 'run') => void;
  readonly clear: () => void;
}

type Facets<F extends string> = Pick<ListKind<never, F, string>, 'facets'>;

/** Shows what is chosen, each with a button that takes it back, and one for all. */
export function showChips<F extends string, S extends string>(
  finder: HTMLElement,
  kind: Facets<F>,
  question: ListQuestion<F, S>,
  { remove, withdraw, clear }: ChipActions<F>,
): void {
  const chips = [
    ...question.choices.map((choice) => chip(inWords(kind, choice), () => remove(choice))),
    ...drawnInWords(question).map(({ what, words }) => chip(words, () => withdraw(what))),
  ];
  if (chips.length > 0) chips.push(item(button(say('Clear all')), clear));
  const list = part(finder, '[data-chips]');
  list.replaceChildren(...chips);
  list.hidden = chips.length === 0;
}

/** `Band: Critical`, as a chip and a button say it. */
const inWords = <F extends string>({ facets }: Facets<F>, { facet, value }: ListChoice<F>) =>
  `${facets[facet].label}: ${valueLabel(facets[facet], value)}`;

function chip(text: string, onClick: () => void): HTMLLIElement {
  const made = button(text, 'chip');
  made.ariaLabel = say('Remove {text}', { text });
  return item(made, onClick);
}

function item(made: HTMLButtonElement, onClick: () => void): HTMLLIElement {
  made.addEventListener('click', onClick);
  return element('li', '', made);
}

/** What is taken back first: the name, which is typed at any time. */
export function undoInWords<F extends string, S extends string>(
  kind: Facets<F>,
  question: ListQuestion<F, S>,
): string {
  const [drawn] = drawnInWords(question);
  const last = question.choices.at(-1);
  const words = drawn?.words ?? (last && inWords(kind, last));
  return question.name || !words ? say('Clear the name') : say('Without {words}', { words });
}
