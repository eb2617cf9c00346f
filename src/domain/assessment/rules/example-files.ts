import { EXAMPLE, EXAMPLE_OPINION, EXAMPLE_SLUG, OPINION_PATH } from './example.ts';
import { type Change, type Example, isOwnFile, type Rule } from './rule.ts';

const VALID_PATH = `${EXAMPLE_SLUG}.md`;

/** The valid file that an example changes. */
export const validFile = ({ opinion }: Pick<Example, 'opinion'>) =>
  opinion ? { path: OPINION_PATH, text: EXAMPLE_OPINION } : { path: VALID_PATH, text: EXAMPLE };

/** The text with the mistake, in which ‹ and › mark the place. */
export function markedText(rule: Pick<Rule, 'scope'>, example: Example): string {
  const { change, also = [], at } = example;
  if (isOwnFile(rule)) return change?.[1] ?? '';
  const wrong = withChanges(validFile(example).text, change ? [change, ...also] : also);
  return at === undefined ? wrong : withChanges(wrong, [[withoutMarks(at), at]]);
}

export const withoutMarks = (text: string): string => text.replaceAll(/[‹›]/g, '');

/** The file with the mistake, preceded by the other file where the rule compares two. */
export function exampleFiles(rule: Pick<Rule, 'scope'>, example: Example) {
  const valid = validFile(example);
  const { rename: [, path] = [valid.path, valid.path], encoding, beside } = example;
  const wrong = withoutMarks(markedText(rule, example));
  const utf8 = (text: string) => new TextEncoder().encode(text);
  return [
    ...(example.opinion ? [{ path: VALID_PATH, bytes: utf8(EXAMPLE) }] : []),
    ...(beside
      ? [{ path: beside.path, bytes: utf8(withChanges(valid.text, beside.changes)) }]
      : []),
    { path, bytes: encoding === 'latin-1' ? latin1(wrong) : utf8(wrong) },
  ];
}

/** The example of a rule as files. */
export type ExampleFile = Readonly<ReturnType<typeof exampleFiles>[number]>;

/** The replacement is a function, since "$" has a meaning in a replacement text. */
const withChanges = (text: string, changes: readonly Change[]): string =>
  changes.reduce((before, [from, to]) => before.replace(from, () => to), text);

/** One byte for each letter, as old programs write them. */
const latin1 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);
