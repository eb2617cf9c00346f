export type CsvCell = string | number | undefined;

/** What stands below each head; what all rows share comes second. */
export type CsvColumns<T, Shared> = Readonly<Record<string, (one: T, shared: Shared) => CsvCell>>;

/** A row for each thing, below the heads. */
export const columnRows = <T, Shared>(
  columns: CsvColumns<T, Shared>,
  all: readonly T[],
  shared: Shared,
): CsvCell[][] => [
  Object.keys(columns),
  ...all.map((one) => Object.values(columns).map((of) => of(one, shared))),
];

/** Opens in a spreadsheet as what it is: without the mark, some read UTF-8 as something else. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Rows as CSV (RFC 4180), for programs. */
export const csvRows = (rows: readonly (readonly CsvCell[])[]): string =>
  rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');

/** The same for a spreadsheet. */
export const csvText = (rows: readonly (readonly CsvCell[])[]): string =>
  BYTE_ORDER_MARK + csvRows(rows);

/** A text that a spreadsheet would run as a formula is told apart by an apostrophe before it. */
function csvCell(value: CsvCell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[\s]*[=+\-@]|^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
