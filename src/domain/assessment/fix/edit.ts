import { linesOf, type Position, type Range } from '../../position.ts';

/** One change of a text, with its reason. */
export interface Edit {
  readonly range: Range;
  readonly replacement: string;
  /** The id of a rule, or of a habit (`format/…`) where no rule asks for the change. */
  readonly rule: string;
  readonly message: string;
}

/** Applies edits. Of two that overlap, the first in the text counts. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let end = 0;
  const parts: string[] = [];
  for (const { range, replacement } of inOrder(edits)) {
    if (range[0] < end) continue;
    parts.push(text.slice(end, range[0]), replacement);
    end = range[1];
  }
  return parts.join('') + text.slice(end);
}

const inOrder = (edits: readonly Edit[]): Edit[] =>
  edits.toSorted((a, b) => a.range[0] - b.range[0]);

/** An edit as it is reported: with the place where it began. */
export type Fix = Pick<Edit, 'rule' | 'message'> & { readonly start: Position };

/** @param firstLine the line of the file on which the text begins */
export function fixesOf(text: string, edits: readonly Edit[], firstLine = 1): Fix[] {
  const { positionOf } = linesOf(text);
  return inOrder(edits).map(({ rule, message, range }) => {
    const { line, column } = positionOf(range[0]);
    return { rule, message, start: { line: firstLine + line - 1, column } };
  });
}
