import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check } from '../../src/domain/assessment/checking/check.ts';
import { readAssessmentFile } from '../../src/domain/assessment/reading/file.ts';
import { BROKEN } from '../../src/domain/assessment/rules/broken.fixture.ts';
import { textReport } from '../../src/reports/check/text.ts';
import { WATCH_BEGINS, WATCH_ENDS } from '../check/watch.ts';

/** The settings of the editor work: the snippets make valid files, and the problem matcher reads real reports. */

const ROOT = new URL('../../', import.meta.url);
/** Reads JSON with comments on lines of their own. */
const readJson = (path: string) =>
  JSON.parse(readFileSync(new URL(path, ROOT), 'utf8').replace(/^\s*\/\/.*$/gm, ''));

/** A snippet with its defaults: the first choice, the text offered, a fixed day. */
const withDefaults = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace('$0', '')
    .replaceAll('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', '2026-11-20');

const snippets = readJson('.vscode/assessment.code-snippets');

test.each([
  ['alone', ''],
  ['with a threat', `threats:\n${withDefaults(snippets.Threat.body)}\n`],
])('the snippet makes a valid file: %s', (_, threats) => {
  const text = withDefaults(snippets['New assessment'].body).replace(
    /^layers:/m,
    `${threats}layers:`,
  );
  const file = readAssessmentFile(new TextEncoder().encode(text), 'new-agent.md');
  expect(check(file).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('the problem matcher finds every problem of a real report', () => {
  const [task] = readJson('.vscode/tasks.json').tasks;
  const [head, message] = task.problemMatcher.pattern.map(
    ({ regexp }: { regexp: string }) => new RegExp(regexp),
  );
  for (const { path: name, bytes } of BROKEN) {
    const path = `content/assessments/${name}`;
    const file = readAssessmentFile(bytes, path);
    const found = check(file).diagnostics;
    const options = { checked: 1 };
    const lines = textReport(found, new Map([[path, file.text]]), options).split('\n');
    const heads = lines.flatMap((line, at) => (head.test(line) ? [at] : []));
    // A report for people may end with what is worst.
    expect(heads.map((at) => head.exec(lines[at])?.slice(1).join(' ')).toSorted()).toEqual(
      found
        .map(({ start: { line, column }, severity, rule }) =>
          [path, line, column, severity, rule].join(' '),
        )
        .toSorted(),
    );
    for (const at of heads) expect(lines[at + 1]).toMatch(message);
  }
});

test('the problem matcher waits for the lines around each report, and takes nothing else for them', () => {
  const { beginsPattern, endsPattern } =
    readJson('.vscode/tasks.json').tasks[0].problemMatcher.background;
  const lines = [WATCH_BEGINS, '1 error in 1 file', '  a message', WATCH_ENDS];
  const matching = (pattern: string) => lines.filter((line) => new RegExp(pattern).test(line));
  expect(matching(beginsPattern)).toEqual([WATCH_BEGINS]);
  expect(matching(endsPattern)).toEqual([WATCH_ENDS]);
});

test('the schemas that the settings name exist', () => {
  for (const path of Object.keys(readJson('.vscode/settings.json')['yaml.schemas'])) {
    expect(existsSync(new URL(path, ROOT))).toBe(true);
  }
});
