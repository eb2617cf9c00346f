import type { Sort } from '../../views/lists/sorting.ts';
import { say } from '../../words/say.ts';
import { button } from '../shared/elements.ts';

/** Heads that can be sorted by name what they sort by: `data-sortable="band"`. */
const heads = (table: HTMLTableElement): HTMLTableCellElement[] => [
  ...table.querySelectorAll<HTMLTableCellElement>('thead th[data-sortable]'),
];

export const sortableBy = (table: HTMLTableElement): string[] =>
  heads(table).map((head) => head.dataset.sortable ?? '');

/** Turns the heads of a table into buttons that ask for an order. */
export function bindHeads(table: HTMLTableElement, onPress: (by: string) => void): void {
  for (const head of heads(table)) {
    addButton(head).addEventListener('click', () => onPress(head.dataset.sortable ?? ''));
  }
}

/** The head itself is the button, unless it is a link already: then the button stands beside the link. */
function addButton(head: HTMLElement): HTMLButtonElement {
  const made = button('', 'sort');
  const link = head.querySelector('a');
  if (link) {
    made.ariaLabel = say('Sort by {column}', { column: link.textContent });
    // The head of each cell is heard by its name, not by what its controls do.
    head.ariaLabel = link.textContent;
  } else made.replaceChildren(...head.childNodes);
  head.append(made);
  return made;
}

/** Says at the heads by which of them the table is sorted. */
export function showSort(table: HTMLTableElement, sort: Sort | undefined): void {
  for (const head of heads(table)) {
    if (sort && head.dataset.sortable === sort.by) head.setAttribute('aria-sort', sort.direction);
    else head.removeAttribute('aria-sort');
  }
}
