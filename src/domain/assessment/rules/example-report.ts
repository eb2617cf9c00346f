import type { Diagnostic } from '../../diagnostic.ts';
import { isContentFile } from '../../links.ts';
import { LAYER_IDS } from '../../maestro/layers.ts';
import { PRECEDENTS_FILE, readPrecedents } from '../../precedents/read.ts';
import { REDIRECTS_FILE, readRedirects } from '../../redirects/read.ts';
import { checkFolder, checkPrecedents, checkRedirects } from '../checking/beside.ts';
import { check } from '../checking/check.ts';
import { checkTogether } from '../checking/check-together.ts';
import { markFixable } from '../fix/fixable.ts';
import { readAssessmentFile } from '../reading/file.ts';
import { EXAMPLE_SLUG } from './example.ts';
import { exampleFiles, markedText, withoutMarks } from './example-files.ts';
import type { CheckOptions, Example, Rule } from './rule.ts';

/** The result of a check of an example. */
interface ExampleReport {
  readonly diagnostics: readonly Diagnostic[];
  /** The text of each file, by its path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly checked: number;
}

/** For checks of the examples: a day after those in the example, and some pages. */
export const EXAMPLE_OPTIONS: CheckOptions = {
  today: '2026-11-25',
  licence: 'CC BY-SA 4.0',
  pages: { layers: LAYER_IDS, guides: ['methodology'] },
};

export function exampleReport(rule: Pick<Rule, 'scope'>, example: Example): ExampleReport {
  if (rule.scope === 'redirects') return redirectsReport(rule, example);
  if (rule.scope === 'precedents') return precedentsReport(rule, example);
  const onDisk = exampleFiles(rule, example);
  const entries = onDisk.map(({ path }) => ({
    name: path,
    path,
    inside: [],
    kind: 'file' as const,
  }));
  const files = onDisk
    .filter(({ path }) => isContentFile('assessments', path))
    .map(({ path, bytes }) => readAssessmentFile(bytes, path));
  const report = checkTogether(
    files.map((file) => check(file, EXAMPLE_OPTIONS).checked),
    EXAMPLE_OPTIONS,
  );
  return {
    diagnostics: [
      ...checkFolder(entries),
      ...files.flatMap((file) =>
        markFixable(
          file,
          report.filter((diagnostic) => diagnostic.file === file.path),
          EXAMPLE_OPTIONS,
        ),
      ),
    ],
    texts: new Map(files.map(({ path, text }) => [path, text])),
    checked: files.length,
  };
}

function redirectsReport(rule: Pick<Rule, 'scope'>, example: Example): ExampleReport {
  const file = readRedirects(withoutMarks(markedText(rule, example)), REDIRECTS_FILE);
  const gone = new Map(Object.entries(example.gone ?? {}));
  return {
    diagnostics: checkRedirects([file], { present: new Set([EXAMPLE_SLUG]), gone }),
    texts: new Map([[file.path, file.text]]),
    checked: 1,
  };
}

function precedentsReport(rule: Pick<Rule, 'scope'>, example: Example): ExampleReport {
  const text = withoutMarks(markedText(rule, example));
  const file = readPrecedents(new TextEncoder().encode(text), PRECEDENTS_FILE);
  return {
    diagnostics: checkPrecedents(file),
    texts: new Map([[file.path, file.text]]),
    checked: 1,
  };
}
