import { expect, test } from 'vitest';
import { readAssessmentFile } from '../reading/file.ts';
import { brokenFile } from '../rules/broken.fixture.ts';
import { EXAMPLE } from '../rules/example.ts';
import { RULES } from '../rules/index.ts';
import { check } from './check.ts';
import { reportOn } from './checked.fixture.ts';
import { severitiesComplaint, severityOf } from './severities.ts';

const valid = (path: string) => readAssessmentFile(new TextEncoder().encode(EXAMPLE), path);

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

test('a rule has its own severity where the site sets none', () => {
  const rule = { id: 'constructor', severity: 'note' } as const;
  expect(severityOf(rule)).toBe('note');
  expect(severityOf(rule, {})).toBe('note');
});

test.each([
  ['error', ['error']],
  ['warning', ['warning']],
  ['off', []],
] as const)('a note that is set to %s', (severity, expected) => {
  const severities = { 'factors/off-rubric': severity };
  const found = check(readAssessmentFile(brokenFile('factors/off-rubric'), 'a.md'), {
    severities,
  }).diagnostics;
  expect(found.map((one) => one.severity)).toEqual(expected);
});

test('a rule across files takes its severity from the site too', () => {
  const files = [valid('a.md'), valid('b.md')];
  const of = (severity: 'warning' | 'off') =>
    reportOn(files, { severities: { 'agent/duplicate': severity } }).map(
      ({ rule, severity: level }) => [rule, level],
    );
  expect(of('warning')).toEqual([['agent/duplicate', 'warning']]);
  expect(of('off')).toEqual([]);
});
