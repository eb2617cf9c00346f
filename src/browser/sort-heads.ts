export type Direction = 'ascending' | 'descending';

const next = (now: string | null): Direction | undefined =>
  now === 'ascending' ? 'descending' : now === 'descending' ? undefined : 'ascending';

/** The heads of a table that can be sorted by. */
const heads = (table: HTMLTableElement): HTMLTableCellElement[] => [
  ...table.querySelectorAll<HTMLTableCellElement>('thead th[data-sortable]'),
];

/**
 * Turns the heads of a table into buttons. A press sorts up, the next one down, a third returns to the order of the
 * build.
 */
export function makeSortable(
  table: HTMLTableElement,
  onSort: (head: HTMLTableCellElement, direction: Direction | undefined) => void,
): void {
  for (const head of heads(table)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const direction = next(head.getAttribute('aria-sort'));
      showSorted(table, head, direction);
      onSort(head, direction);
    });
  }
}

/** Says at the heads by which of them the table is sorted. */
export function showSorted(
  table: HTMLTableElement,
  sorted: HTMLTableCellElement | undefined,
  direction: Direction | undefined,
): void {
  for (const head of heads(table)) head.removeAttribute('aria-sort');
  if (sorted && direction) sorted.setAttribute('aria-sort', direction);
}

/** What a table says when it was sorted. */
export const announce = (
  head: HTMLTableCellElement | undefined,
  direction: Direction | undefined,
): string =>
  head && direction ? `Sorted by ${head.textContent?.trim()}, ${direction}.` : 'In band order.';
