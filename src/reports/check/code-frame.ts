import { countFitting } from '../count-fitting.ts';
import { type Cell, cellsOf, widthOf } from './cells.ts';

/** How much of a window stands before the token when a line must be cut. */
const LEAD = 1 / 3;
const CUT = '…';
/** How much of a line is read on each side of the token, in UTF-16 units: one character may consist of dozens. */
const NEAR = 2000;

/**
 * A line, cut to a window around a token, and the marks that underline the token.
 *
 * @param line without its line end
 * @param from offset of the token in the line, in UTF-16 units
 * @param to its end, exclusive; beyond the line where the token goes on in the next one
 * @param columns the width of the window
 */
export function codeFrame(line: string, from: number, to: number, columns: number) {
  // A line may be a whole file, so only the part near the token is split into cells.
  const first = Math.max(0, from - NEAR);
  const near = line.slice(first, from + NEAR);
  const cells = cellsOf(near).map((cell) => ({ ...cell, at: cell.at + first }));
  const { start, end } = windowOf(cells, from, columns);
  const before = first + start > 0 ? CUT : '';
  const after = end < cells.length || first + near.length < line.length ? CUT : '';
  const visible = cells.slice(start, end);
  const lead = visible.filter(({ at }) => at < from);
  const token = visible.filter(({ at }) => at >= from && at < to);
  return {
    code: `${before}${visible.map(({ shown }) => shown).join('')}${after}`,
    mark: ' '.repeat(before.length + widthOf(lead)) + '^'.repeat(Math.max(widthOf(token), 1)),
  };
}

/** The cells to show: all of them, or as many as fit, with the token's beginning in the first third. */
function windowOf(cells: readonly Cell[], from: number, columns: number) {
  if (widthOf(cells) <= columns) return { start: 0, end: cells.length };
  const room = columns - 2 * CUT.length;
  const first = cells.findIndex(({ at }) => at >= from);
  const token = first < 0 ? cells.length : first;
  const widths = cells.map(({ width }) => width);
  const start = token - countFitting(widths.slice(0, token).toReversed(), Math.floor(room * LEAD));
  return { start, end: start + countFitting(widths.slice(start), room) };
}
