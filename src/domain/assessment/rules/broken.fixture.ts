import { type ExampleFile, exampleFiles } from './example-files.ts';
import { RULES } from './index.ts';
import { isOwnFile } from './rule.ts';

/** The files with a mistake that the examples of the rules make, each with the id of its rule and its number. */
export const BROKEN: readonly (ExampleFile & { readonly name: string })[] = RULES.filter(
  (rule) => !isOwnFile(rule) && rule.scope !== 'folder',
).flatMap((rule) =>
  rule.examples.flatMap((example, index) =>
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
