import { isSameData } from '../../canonical.ts';
import { parseAssessment } from '../format/schema-problems.ts';
import { type Frontmatter, readFrontmatter } from '../reading/frontmatter.ts';
import { betweenCurly } from '../reading/odd-characters.ts';

/** What a change of the YAML may not touch: the data that it stands for. */

/** Data with the typographic quotes around whole texts taken off. */
export function withoutSmartQuotes(value: unknown): unknown {
  if (typeof value === 'string') return betweenCurly(value.trim()) ?? value;
  if (Array.isArray(value)) return value.map((one) => withoutSmartQuotes(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withoutSmartQuotes(inner)]),
  );
}

let last: { readonly yaml: string; readonly head: Frontmatter } | undefined;

/** The data of a file alone. Each step asks for those that the one before it left, so the last reading is kept. */
export function headReading(yaml: string): Frontmatter {
  if (last?.yaml !== yaml) last = { yaml, head: readFrontmatter(yaml, 0) };
  return last.head;
}

/** Whether YAML can be read, and every key of it stands once. */
export const isSound = (yaml: string): boolean => headReading(yaml).problems.length === 0;

/**
 * Whether a change of YAML that can be read keeps its meaning: the data are the same but for typographic quotes, or the
 * schema has less against them.
 */
export function keepsMeaning(before: string, after: string): boolean {
  if (!isSound(after)) return false;
  const [old, now] = [readFrontmatter(before, 0).data, headReading(after).data];
  const isSame = isSameData(withoutSmartQuotes(old), withoutSmartQuotes(now));
  return isSame || parseAssessment(now).problems.length < parseAssessment(old).problems.length;
}
