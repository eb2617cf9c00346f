import { type ExampleFile, exampleFiles } from './example-files.ts';
import { RULES } from './index.ts';
import { type Example, isOwnFile, type Rule } from './rule.ts';

/** A further example of a rule, for tests alone, with what is then found. */
export interface TestedExample extends Example {
  /** `path — message | help`, without the path where there is none, and without the help where it is the remedy. */
  readonly finds: string | readonly string[];
}

const FURTHER = import.meta.glob<readonly TestedExample[]>('./*/*.fixture.ts', {
  eager: true,
  import: 'default',
});

/** The examples of a rule that its page does not show. */
export const furtherExamples = (rule: Rule): readonly TestedExample[] =>
  FURTHER[`./${rule.id}.fixture.ts`] ?? [];

/** All examples of a rule, the shown one first. */
export const examplesOf = (rule: Rule): readonly Example[] => [
  rule.example,
  ...furtherExamples(rule),
];

/** The files of all examples, each named by its rule and its number. */
export const BROKEN: readonly (ExampleFile & { readonly name: string })[] = RULES.filter(
  (rule) => !isOwnFile(rule) && rule.scope !== 'folder',
).flatMap((rule) =>
  examplesOf(rule).flatMap((example, index) =>
    exampleFiles(rule, example)
      .slice(-1)
      .map((file) => ({ ...file, name: `${rule.id} ${index + 1}` })),
  ),
);

/** The file of the first example of a rule. */
export function brokenFile(rule: string): Uint8Array {
  const file = BROKEN.find(({ name }) => name === `${rule} 1`);
  if (!file) throw new Error(`No example of ${rule}.`);
  return file.bytes;
}
