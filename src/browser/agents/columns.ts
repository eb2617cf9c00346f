/** The columns of a matrix, by its heads: those that lead to a page. */
export const columnsOf = (table: HTMLTableElement): string[] =>
  [...table.querySelectorAll<HTMLElement>('thead th:has(a)')].map(
    ({ dataset }) => dataset.sortable as string,
  );
