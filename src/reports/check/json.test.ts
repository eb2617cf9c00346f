import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check } from '../../domain/assessment/checking/check.ts';
import { markFixable } from '../../domain/assessment/fix/fixable.ts';
import { readAssessmentFile } from '../../domain/assessment/reading/file.ts';
import { diagnostic } from './diagnostic.fixture.ts';
import { jsonReport } from './json.ts';

const root = new URL('../../../', import.meta.url);

test('counts, and every field of a diagnostic in the order of the documentation', () => {
  const diagnostics = [
    diagnostic(),
    diagnostic({ severity: 'note' }),
    diagnostic({ severity: 'note' }),
  ];
  const report = JSON.parse(jsonReport(diagnostics, { checked: 9, base: 'https://example.org' }));
  expect(report).toMatchObject({
    format: 1,
    checked: 9,
    counts: { error: 1, warning: 0, note: 2 },
  });
  expect(report.diagnostics[0]).toEqual({
    ...diagnostic(),
    fixable: false,
    docs: 'https://example.org/rules/schema/value/',
  });
});

test('what is no field of the format stays out', () => {
  const more = { ...diagnostic(), inner: true };
  const [only] = JSON.parse(jsonReport([more], { checked: 1, base: '' })).diagnostics;
  expect(Object.keys(only)).toEqual(
    'file start end rule severity path message help fixable docs'.split(' '),
  );
});

test('the example of the documentation is what the command prints', () => {
  const bytes = readFileSync(new URL('tests/broken/kind-capital.md', root));
  const file = readAssessmentFile(bytes, 'content/assessments/example-agent.md');
  const documented = readFileSync(new URL('docs/check-json.md', root), 'utf8');
  const [, example] = /```json\n([^`]*)```/.exec(documented) ?? [];
  const found = markFixable(file, check(file).diagnostics);
  expect(`${jsonReport(found, { checked: 1, base: '' })}\n`).toBe(example);
});
