import { type ExampleFile, exampleFiles } from './example-files.ts';
import { RULES } from './index.ts';
import { type Example, isOwnFile, type Rule } from './rule.ts';

const MORE = import.meta.glob<readonly Example[]>('./*/*.fixture.ts', {
  eager: true,
  import: 'default',
});

/** The example that the page of a rule shows, and those beside it. */
export const examplesOf = (rule: Rule): readonly Example[] => [
  rule.example,
  ...(MORE[`./${rule.id}.fixture.ts`] ?? []),
];

/** The files with a mistake that the examples of the rules make, each with the id of its rule and its number. */
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
