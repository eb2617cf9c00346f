import type { Range } from '../../position.ts';

/** One change of a text, with the rule or the habit of format behind it. */
export interface Edit {
  readonly range: Range;
  readonly replacement: string;
  /** Id of a rule; `format/…` where no rule asks for it. */
  readonly rule: string;
  readonly message: string;
}

/** Applies edits that do not overlap; of two that do, the first in the text counts. */
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

export const inOrder = (edits: readonly Edit[]): Edit[] =>
  edits.toSorted((a, b) => a.range[0] - b.range[0]);
