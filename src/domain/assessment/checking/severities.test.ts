import { expect, test } from 'vitest';
import { readAssessmentFile } from '../reading/file.ts';
import { fileOfText } from '../reading/text.fixture.ts';
import { brokenFile } from '../rules/broken.fixture.ts';
import { EXAMPLE } from '../rules/example.ts';
import { RULES } from '../rules/index.ts';
import { check } from './check.ts';
import { reportOn } from './checked.fixture.ts';
import { severitiesComplaint, severityOf } from './severities.ts';

test.each([
  [{}],
  [{ 'factors/off-rubric': 'warning' }],
  [{ 'factors/off-rubric': 'error', 'factors/reason-missing': 'off' }],
  [{ 'agent/duplicate': 'warning' }],
  [{ 'markdown/raw-html': 'error' }],
])('%j can be used', (severities) => {
  expect(severitiesComplaint(severities)).toBeUndefined();
});

test.each([
  [
    { 'factors/of-rubric': 'warning' },
    'There is no rule "factors/of-rubric"; did you mean "factors/off-rubric"?',
  ],
  [{ zzzzzzzzzzzzzzz: 'off' }, 'There is no rule "zzzzzzzzzzzzzzz".'],
  [{ constructor: 'off' }, 'There is no rule "constructor".'],
  [
    { 'factors/off-rubric': 'warn' },
    'The rule "factors/off-rubric" cannot be "warn": write one of error, warning, note, off.',
  ],
  [
    { 'markdown/raw-html': 'off' },
    'The rule "markdown/raw-html" must stay an error: what it refuses would harm people or break the site.',
  ],
])('%j cannot be used: %s', (severities, why) => {
  expect(severitiesComplaint(severities)).toBe(why);
});

test.each(RULES.filter(({ fixed }) => fixed))('no site lowers $id', ({ id, severity }) => {
  expect(severity).toBe('error');
  for (const lower of ['warning', 'note', 'off'])
    expect(severitiesComplaint({ [id]: lower })).toContain(`"${id}" must stay an error`);
});

test('a rule keeps its severity where the site sets none', () => {
  const rule = { id: 'constructor', severity: 'note' } as const;
  expect(severityOf(rule)).toBe('note');
  expect(severityOf(rule, {})).toBe('note');
});

test.each([
  ['error', ['error']],
  ['warning', ['warning']],
  ['off', []],
] as const)('a note that is set to %s', (level, expected) => {
  const file = readAssessmentFile(brokenFile('factors/off-rubric'), 'a.md');
  const { diagnostics } = check(file, { severities: { 'factors/off-rubric': level } });
  expect(diagnostics.map(({ severity }) => severity)).toEqual(expected);
});

test.each([
  ['warning', [['agent/duplicate', 'warning']]],
  ['off', []],
] as const)('a rule across files that is set to %s', (level, expected) => {
  const files = ['a.md', 'b.md'].map((path) => fileOfText(EXAMPLE, path));
  const report = reportOn(files, { severities: { 'agent/duplicate': level } });
  expect(report.map(({ rule, severity }) => [rule, severity])).toEqual(expected);
});
