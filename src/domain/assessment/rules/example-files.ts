import { EXAMPLE, EXAMPLE_SLUG } from './example.ts';
import type { CheckOptions, RuleText } from './rule.ts';

/** The example of a rule as files. */
export interface ExampleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a check of the examples knows: a day after those in the example, and no pages but its own. */
export const EXAMPLE_OPTIONS: CheckOptions = { today: '2026-12-01' };

const VALID_PATH = `${EXAMPLE_SLUG}.md`;

/** The file with the mistake, and the one beside it where the rule compares two. */
export function exampleFiles({ example }: Pick<RuleText, 'example'>): ExampleFile[] {
  const { from, to, path = VALID_PATH, encoding, beside } = example;
  const wrong = replaced(EXAMPLE, from, to);
  const bytes = encoding === 'latin-1' ? latin1(wrong) : new TextEncoder().encode(wrong);
  if (!beside) return [{ path, bytes }];
  const other = beside.changes.reduce((text, change) => replaced(text, ...change), EXAMPLE);
  return [
    { path: beside.path, bytes: new TextEncoder().encode(other) },
    { path, bytes },
  ];
}

/** Words are taken as they are: in a replacement text, "$" would mean something. */
const replaced = (text: string, from: string, to: string): string => text.replace(from, () => to);

/** One byte for each letter, as programs of the last century wrote them. */
const latin1 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);
