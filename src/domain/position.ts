import { itemAt } from './lookup.ts';
/** A place in a text, as editors count: lines and columns from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a text, in UTF-16 offsets; `end` is exclusive. */
export type Range = readonly [start: number, end: number];

/** A stretch of a text, as editors count; `end` is exclusive. */
export interface Place {
  readonly start: Position;
  readonly end: Position;
}

/** Turns offsets of a text into positions. */
export interface Lines {
  readonly positionOf: (offset: number) => Position;
}

/** Where a finding stands that is about a file, and not about a text in it. */
export const BEGINNING: Place = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };

export const placeOf = (lines: Lines, [start, end]: Range): Place => ({
  start: lines.positionOf(start),
  end: lines.positionOf(end),
});

export function linesOf(text: string): Lines {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return {
    positionOf(offset) {
      const inside = Math.min(Math.max(offset, 0), text.length);
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (itemAt(starts, middle) <= inside) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: inside - itemAt(starts, low) + 1 };
    },
  };
}
