import { EXAMPLE, EXAMPLE_SLUG } from './example.ts';
import type { Change, Example, Rule } from './rule.ts';

/** The example of a rule as files. */
export interface ExampleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const VALID_PATH = `${EXAMPLE_SLUG}.md`;

/** The text with the mistake, in which ‹ and › mark the place. */
export function markedText({ scope }: Pick<Rule, 'scope'>, example: Example): string {
  const { change, also = [], at } = example;
  if (scope === 'redirects') return change?.[1] ?? '';
  const wrong = changed(EXAMPLE, change ? [change, ...also] : also);
  return at === undefined ? wrong : changed(wrong, [[withoutMarks(at), at]]);
}

export const withoutMarks = (text: string): string => text.replaceAll(/[‹›]/g, '');

/** The file with the mistake, preceded by the other file where the rule compares two. */
export function exampleFiles(rule: Pick<Rule, 'scope'>, example: Example): ExampleFile[] {
  const { rename: [, path] = [VALID_PATH, VALID_PATH], encoding, beside } = example;
  const wrong = withoutMarks(markedText(rule, example));
  const bytes = encoding === 'latin-1' ? latin1(wrong) : new TextEncoder().encode(wrong);
  if (!beside) return [{ path, bytes }];
  const other = new TextEncoder().encode(changed(EXAMPLE, beside.changes));
  return [
    { path: beside.path, bytes: other },
    { path, bytes },
  ];
}

/** A function gives the replacement, since "$" has a meaning in a replacement text. */
const changed = (text: string, changes: readonly Change[]): string =>
  changes.reduce((before, [from, to]) => before.replace(from, () => to), text);

/** One byte for each letter, as programs of the last century wrote them. */
const latin1 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);
