import { isSortId, nextSort, type Sort, type SortId } from '../../presentation/finding/order.ts';

/** Makes the heads of a table ask for an order. */
export function bindHeads(
  table: HTMLTableElement,
  onSort: (next: (now: Sort | undefined) => Sort | undefined) => void,
): void {
  for (const head of table.querySelectorAll<HTMLElement>('thead th[data-sortable]')) {
    const by = head.dataset.sortable ?? '';
    if (!isSortId(by)) continue;
    sortButton(head).addEventListener('click', () => onSort((now) => nextSort(by, now)));
  }
}

/** The head itself is the button, unless it is a link already: then the button stands beside the link. */
function sortButton(head: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'sort';
  const link = head.querySelector('a');
  if (link) button.setAttribute('aria-label', `Sort by ${link.textContent}`);
  else button.append(...head.childNodes);
  head.append(button);
  return button;
}

export function showSort(table: HTMLTableElement, sort: Sort | undefined): void {
  for (const head of table.querySelectorAll<HTMLElement>('thead th[data-sortable]')) {
    if (sort && head.dataset.sortable === (sort.by satisfies SortId))
      head.setAttribute('aria-sort', sort.direction);
    else head.removeAttribute('aria-sort');
  }
}
