import { EXAMPLE, EXAMPLE_OPINION, EXAMPLE_SLUG, OPINION_PATH } from './example.ts';
import { type Change, type Example, isOwnFile, type Rule } from './rule.ts';

/** The example of a rule as files. */
export interface ExampleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const VALID_PATH = `${EXAMPLE_SLUG}.md`;

/** The valid file that an example changes. */
export const validFile = ({ opinion }: Pick<Example, 'opinion'>) =>
  opinion ? { path: OPINION_PATH, text: EXAMPLE_OPINION } : { path: VALID_PATH, text: EXAMPLE };

/** The text with the mistake, in which ‹ and › mark the place. */
export function markedText(rule: Pick<Rule, 'scope'>, example: Example): string {
  const { change, also = [], at } = example;
  if (isOwnFile(rule)) return change?.[1] ?? '';
  const wrong = changed(validFile(example).text, change ? [change, ...also] : also);
  return at === undefined ? wrong : changed(wrong, [[withoutMarks(at), at]]);
}

export const withoutMarks = (text: string): string => text.replaceAll(/[‹›]/g, '');

/** The file with the mistake, preceded by the other file where the rule compares two. */
export function exampleFiles(rule: Pick<Rule, 'scope'>, example: Example): ExampleFile[] {
  const valid = validFile(example);
  const { rename: [, path] = [valid.path, valid.path], encoding, beside } = example;
  const wrong = withoutMarks(markedText(rule, example));
  const bytes = encoding === 'latin-1' ? latin1(wrong) : new TextEncoder().encode(wrong);
  const encoded = (text: string) => new TextEncoder().encode(text);
  return [
    ...(example.opinion ? [{ path: VALID_PATH, bytes: encoded(EXAMPLE) }] : []),
    ...(beside ? [{ path: beside.path, bytes: encoded(changed(valid.text, beside.changes)) }] : []),
    { path, bytes },
  ];
}

/** A function gives the replacement, since "$" has a meaning in a replacement text. */
const changed = (text: string, changes: readonly Change[]): string =>
  changes.reduce((before, [from, to]) => before.replace(from, () => to), text);

/** One byte for each letter, as programs of the last century wrote them. */
const latin1 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);
