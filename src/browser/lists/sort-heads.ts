import type { Sort } from '../../views/lists/sorting.ts';
import { say } from '../../words/say.ts';
import { button } from '../shared/elements.ts';

/** The heads that can sort. Each names its order: `data-sortable="band"`. */
const sortableHeads = (table: HTMLTableElement): HTMLTableCellElement[] => [
  ...table.querySelectorAll<HTMLTableCellElement>('thead th[data-sortable]'),
];

export const sortableBy = (table: HTMLTableElement): string[] =>
  sortableHeads(table).map((head) => head.dataset.sortable ?? '');

/** Turns the heads of a table into buttons that ask for an order. */
export function bindHeads(table: HTMLTableElement, onPress: (by: string) => void): void {
  for (const head of sortableHeads(table)) {
    addButton(head, () => onPress(head.dataset.sortable ?? ''));
  }
}

/** The words of the head become the button, or where they are a link, the button stands beside it. */
function addButton(head: HTMLElement, onPress: () => void): void {
  const sortButton = button('', onPress, 'sort');
  const link = head.querySelector('a');
  if (link) {
    sortButton.ariaLabel = say('Sort by {column}', { column: link.textContent });
    // Screen readers announce the column by its name alone, without the words of its button.
    head.ariaLabel = link.textContent;
  } else sortButton.replaceChildren(...head.childNodes);
  head.append(sortButton);
}

/** Marks the head by which the table is sorted. */
export function showSort(table: HTMLTableElement, sort: Sort | undefined): void {
  for (const head of sortableHeads(table)) {
    if (sort && head.dataset.sortable === sort.by) head.setAttribute('aria-sort', sort.direction);
    else head.removeAttribute('aria-sort');
  }
}
