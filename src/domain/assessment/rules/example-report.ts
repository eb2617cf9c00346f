import type { Diagnostic } from '../../diagnostic.ts';
import { isContentFile } from '../../links.ts';
import { checkRedirects } from '../../redirects/check.ts';
import { REDIRECTS_FILE, readRedirects } from '../../redirects/read.ts';
import { check, checkTogether } from '../checking/check.ts';
import { checkFolder } from '../checking/check-folder.ts';
import { readAssessmentFile } from '../reading/file.ts';
import { EXAMPLE_SLUG } from './example.ts';
import { EXAMPLE_OPTIONS, exampleFiles } from './example-files.ts';
import type { RuleText } from './rule.ts';

/** What a check says of the example of a rule. */
export interface ExampleReport {
  readonly diagnostics: readonly Diagnostic[];
  /** The text of each file, by its path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly checked: number;
}

export function exampleReport(rule: RuleText): ExampleReport {
  const { redirects } = rule.example;
  if (redirects) {
    const file = readRedirects(redirects.wrong, REDIRECTS_FILE);
    const gone = new Map(redirects.before.map((slug) => [slug, undefined]));
    return {
      diagnostics: checkRedirects([file], { present: new Set([EXAMPLE_SLUG]), gone }),
      texts: new Map([[file.path, file.text]]),
      checked: 1,
    };
  }
  const all = exampleFiles(rule);
  const entries = all.map(({ path }) => ({ name: path, path, kind: 'file' as const, inside: [] }));
  const files = all
    .filter(({ path }) => isContentFile('assessments', path))
    .map(({ path, bytes }) => readAssessmentFile(bytes, path));
  const checked = files.map((file) => check(file, EXAMPLE_OPTIONS).checked);
  return {
    diagnostics: [...checkFolder(entries), ...checkTogether(checked, EXAMPLE_OPTIONS)],
    texts: new Map(files.map(({ path, text }) => [path, text])),
    checked: files.length,
  };
}
