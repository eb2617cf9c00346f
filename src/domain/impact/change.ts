import type { Assessment } from '../assessment/format/schema.ts';
import { isSameData } from '../canonical.ts';

export type ChangeGroup = 'factors' | 'threats' | 'layers' | 'sources' | 'facts';

/** One change of the data between two states of an assessment. */
export interface DataChange {
  readonly group: ChangeGroup;
  /** Where, in the words of the file: `factors.opacity-and-reflexivity`, `threats.page-injection.mitigation`. */
  readonly path: string;
  /** The values as people write them; undefined where there was or is none. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The old assessment with this change alone; absent where the change cannot move a score. */
  readonly alone?: Assessment;
}

/** The change of one value; empty where both values say the same. */
export const valueChange = (
  group: ChangeGroup,
  path: string,
  before: unknown,
  after: unknown,
): DataChange[] =>
  isSameData(before, after)
    ? []
    : [{ group, path, before: valueText(before), after: valueText(after) }];

/** A value of the data on one line. */
export function valueText(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return value.map(valueText).join(', ');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .map(([key, entry]) => `${key}: ${valueText(entry)}`)
      .join(', ');
  }
  return String(value).replace(/\s+/g, ' ').trim();
}
