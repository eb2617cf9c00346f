import { announce, type Direction, makeSortable } from './sort-heads.ts';

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
    const status = this.querySelector<HTMLElement>('[data-sort-status]');
    makeSortable(table, (head, direction) => {
      body.append(...(direction ? sorted(built, head.cellIndex, direction) : built));
      if (status) status.textContent = announce(head, direction);
    });
  }
}

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

customElements.define('sortable-table', SortableTable);
