import { idsOf, isOneOf } from '../../domain/tables.ts';
import { type ColumnId, MATRIX_COLUMNS } from '../../views/matrix/matrix.ts';

const COLUMN_IDS = idsOf(MATRIX_COLUMNS);

/** The columns of a matrix, by its heads. */
export const columnsShown = (table: HTMLTableElement): ColumnId[] =>
  [...table.querySelectorAll<HTMLElement>('thead th')].flatMap(({ dataset: { sortable } }) =>
    isOneOf(COLUMN_IDS, sortable) ? [sortable] : [],
  );
