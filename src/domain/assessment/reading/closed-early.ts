import { assessmentSchema } from '../format/schema.ts';
import { requiredKeys } from '../format/schema-shape.ts';

const KEY = /^([a-z][a-z-]*):(?=\s|$)/gm;
const KNOWN_KEYS: ReadonlySet<string> = new Set(Object.keys(assessmentSchema.shape));
const REQUIRED_KEYS = requiredKeys([], assessmentSchema);

const keysIn = (text: string): Set<string> =>
  new Set([...text.matchAll(KEY)].map(([, key = '']) => key));

/**
 * Whether a line of hyphens has ended the data too early: a required key that the data lack comes after it, or nothing
 * but keys of the format up to the next such line. In a sound file neither is so.
 *
 * @param yaml the text between the first two such lines
 * @param rest the text after them
 */
export function closedEarly(yaml: string, rest: string): boolean {
  const end = /^(?:---[ \t]*\r?$|#{2,6} )/m.exec(rest);
  const next = rest.slice(0, end?.index);
  const keysAfter = keysIn(next);
  if (keysAfter.size === 0) return false;
  const keysBefore = keysIn(yaml);
  if (REQUIRED_KEYS.some((key) => !keysBefore.has(key) && keysAfter.has(key))) return true;
  const lines = next.split('\n').filter((line) => /^[^\s#-]/.test(line));
  return (
    end?.[0].startsWith('---') === true &&
    lines.length === keysAfter.size &&
    [...keysAfter].every((key) => KNOWN_KEYS.has(key))
  );
}
