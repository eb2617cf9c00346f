export type CsvCell = string | number | undefined;

/** How the cells below each head are made, of a thing and of what all rows share. */
export type CsvColumns<T, Shared> = Readonly<Record<string, (thing: T, shared: Shared) => CsvCell>>;

/** The heads, and a row for each thing. */
export const tableRows = <T, Shared>(
  columns: CsvColumns<T, Shared>,
  things: readonly T[],
  shared: Shared,
): CsvCell[][] => [
  Object.keys(columns),
  ...things.map((thing) => Object.values(columns).map((of) => of(thing, shared))),
];

/** Tells spreadsheets that the file is UTF-8; without it, some take it for another encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Rows as CSV (RFC 4180), for programs. */
export const csvRows = (rows: readonly (readonly CsvCell[])[]): string =>
  rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');

/** Rows as CSV, for spreadsheets. */
export const csvText = (rows: readonly (readonly CsvCell[])[]): string =>
  BYTE_ORDER_MARK + csvRows(rows);

/** A text that a spreadsheet would run as a formula gets an apostrophe in front. */
function csvCell(value: CsvCell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[\s]*[=+\-@]|^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
