import { parseDocument } from 'yaml';
import { isSameData } from '../../canonical.ts';
import { parseAssessment } from '../format/schema-problems.ts';
import { type Frontmatter, readFrontmatter } from '../reading/frontmatter.ts';
import { betweenCurly } from '../reading/odd-characters.ts';

/** Whether a change of the YAML leaves the data the same. */

/** The same data, without typographic quotes around whole texts. */
export function withoutSmartQuotes(value: unknown): unknown {
  if (typeof value === 'string') return betweenCurly(value.trim()) ?? value;
  if (Array.isArray(value)) return value.map((entry) => withoutSmartQuotes(entry));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withoutSmartQuotes(inner)]),
  );
}

let last: { readonly yaml: string; readonly head: Frontmatter } | undefined;

/** The YAML as the library parses it, with positions. This takes longer than a whole check. */
export const yamlDocument = (yaml: string) =>
  parseDocument(yaml, { prettyErrors: false, uniqueKeys: false });

/** The data of a YAML text. The last reading is kept, since each step reads what the step before it has left. */
export function headReading(yaml: string): Frontmatter {
  if (last?.yaml !== yaml) last = { yaml, head: readFrontmatter(yaml, 0) };
  return last.head;
}

/** Whether YAML can be read, and every key of it stands once. */
export const isSound = (yaml: string): boolean => headReading(yaml).problems.length === 0;

/**
 * Whether a change of readable YAML keeps its meaning: the data are the same except for typographic quotes, or the
 * schema finds fewer problems in them.
 */
export function keepsMeaning(before: string, after: string): boolean {
  if (!isSound(after)) return false;
  const [old, changed] = [readFrontmatter(before, 0).data, headReading(after).data];
  return (
    isSameData(withoutSmartQuotes(old), withoutSmartQuotes(changed)) ||
    parseAssessment(changed).problems.length < parseAssessment(old).problems.length
  );
}
