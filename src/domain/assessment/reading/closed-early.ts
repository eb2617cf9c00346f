import { assessmentSchema } from '../format/schema.ts';
import { requiredKeys } from '../format/schema-shape.ts';

const KEY = /^([a-z][a-z-]*):(?=\s|$)/gm;
const KNOWN: ReadonlySet<string> = new Set(Object.keys(assessmentSchema.shape));
const REQUIRED = requiredKeys([], assessmentSchema);

const keysIn = (text: string): Set<string> =>
  new Set([...text.matchAll(KEY)].map(([, key = '']) => key));

/**
 * Whether a line of hyphens has ended the data too early. What follows then begins with a key that the data lack and
 * need, or is nothing but keys of the format up to the next such line. In a sound file neither is so.
 *
 * @param yaml the text between the first two such lines
 * @param rest what follows
 */
export function closedEarly(yaml: string, rest: string): boolean {
  const end = /^(?:---[ \t]*\r?$|#{2,6} )/m.exec(rest);
  const next = rest.slice(0, end?.index);
  const found = keysIn(next);
  if (found.size === 0) return false;
  const given = keysIn(yaml);
  if (REQUIRED.some((key) => !given.has(key) && found.has(key))) return true;
  const lines = next.split('\n').filter((line) => /^[^\s#-]/.test(line));
  return end?.[0].startsWith('---') === true && lines.length === found.size && isKnown(found);
}

const isKnown = (keys: ReadonlySet<string>): boolean => [...keys].every((key) => KNOWN.has(key));
