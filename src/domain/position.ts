import { itemAt, lastUpTo } from './lookup.ts';
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

/** The place of a finding that is about a file as a whole. */
export const BEGINNING: Place = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };

export const placeOf = (lines: Lines, [start, end]: Range): Place => ({
  start: lines.positionOf(start),
  end: lines.positionOf(end),
});

export function linesOf(text: string): Lines {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
    starts.push(end + 1);
  }
  return {
    positionOf(offset) {
      const inside = Math.min(Math.max(offset, 0), text.length);
      const line = lastUpTo(starts, inside);
      return { line: line + 1, column: inside - itemAt(starts, line) + 1 };
    },
  };
}
