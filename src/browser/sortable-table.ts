/**
 * Makes the heads of a table sort it. The table is complete without: it comes in the order of the build, to which a
 * third press of a head returns. A cell says what it sorts by in `data-sort`.
 */
class SortableTable extends HTMLElement {
  connectedCallback(): void {
    const table = this.querySelector('table');
    const body = table?.tBodies[0];
    if (!table || !body) return;
    const built = [...body.rows];
    const heads = [...table.querySelectorAll<HTMLTableCellElement>('thead th[data-sortable]')];
    const status = this.querySelector<HTMLElement>('[data-sort-status]');
    for (const head of heads) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const direction = next(head.getAttribute('aria-sort'));
        for (const other of heads) other.removeAttribute('aria-sort');
        if (direction) head.setAttribute('aria-sort', direction);
        body.append(...(direction ? sorted(built, head.cellIndex, direction) : built));
        if (status) status.textContent = announce(button.textContent ?? '', direction);
      });
    }
  }
}

type Direction = 'ascending' | 'descending';

const next = (now: string | null): Direction | undefined =>
  now === 'ascending' ? 'descending' : now === 'descending' ? undefined : 'ascending';

const COLLATOR = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

const keyOf = (row: HTMLTableRowElement, column: number): string =>
  row.cells[column]?.dataset.sort ?? row.cells[column]?.textContent?.trim() ?? '';

/** Rows without a value stay last in both directions. */
function sorted(rows: HTMLTableRowElement[], column: number, direction: Direction) {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [left, right] = [keyOf(a, column), keyOf(b, column)];
    if (left === '' || right === '') return Number(left === '') - Number(right === '');
    return sign * COLLATOR.compare(left, right);
  });
}

const announce = (column: string, direction: Direction | undefined): string =>
  direction ? `Sorted by ${column}, ${direction}.` : 'In band order.';

customElements.define('sortable-table', SortableTable);
