import { describe, expect, test } from 'vitest';
import { fileOfText, markedPart } from '../reading/text.fixture.ts';
import { brokenFile } from '../rules/broken.fixture.ts';
import { EXAMPLE } from '../rules/example.ts';
import { check } from './check.ts';
import { reportOn } from './checked.fixture.ts';

const LAST_KEY = /^layers:\n(?: {2}.*\n)*/m;
const INSECURE = EXAMPLE.replace('Every action', '[Every](http://example.org/a) action');
const OFF_RUBRIC = new TextDecoder().decode(brokenFile('factors/off-rubric'));

/** A file with entries under `exempt`, each on a line of its own. */
const withExempt = (text: string, ...entries: string[]) =>
  fileOfText(
    text.replace(
      LAST_KEY,
      (layers) => `${layers}exempt:\n${entries.map((e) => `  - ${e}\n`).join('')}`,
    ),
  );
const entry = (rule: string) => `{ rule: ${rule}, reason: "It does not apply here." }`;

describe('a finding that is exempted with a reason is not reported', () => {
  test.each([
    ['a warning', INSECURE, 'markdown/insecure-link'],
    ['a note', OFF_RUBRIC, 'factors/off-rubric'],
  ])('%s', (_, text, rule) => {
    expect(check(withExempt(text, entry(rule))).diagnostics).toEqual([]);
    expect(check(fileOfText(text)).diagnostics).not.toEqual([]);
  });
});

describe('a wrong exemption is an error at its entry', () => {
  test.each([
    [
      'an unknown rule',
      INSECURE,
      [entry('markdown/insecure-link'), entry('markdown/insecure-lnk')],
      'exempt/unknown-rule exempt[1].rule',
      'There is no rule "markdown/insecure-lnk". Did you mean "markdown/insecure-link"?',
    ],
    [
      'a rule like no other',
      EXAMPLE,
      [entry('zzzzzzzzzzzz')],
      'exempt/unknown-rule exempt[0].rule',
      'There is no rule "zzzzzzzzzzzz". Write the id of the rule as the report shows it, such as factors/off-rubric.',
    ],
    [
      'an error',
      EXAMPLE,
      [entry('cvss/vector')],
      'exempt/not-allowed exempt[0].rule',
      '"cvss/vector" is an error, and errors cannot be exempted. Fix what the rule finds, and remove the entry under "exempt".',
    ],
    [
      'nothing to exempt',
      EXAMPLE,
      [entry('factors/off-rubric')],
      'exempt/unused exempt[0].rule',
      '"factors/off-rubric" finds nothing in this file, so the exemption is not needed. Remove the entry under "exempt", and the key itself if it was the last one.',
    ],
    [
      'a rule twice',
      OFF_RUBRIC,
      [entry('factors/off-rubric'), entry('factors/off-rubric')],
      'exempt/unused exempt[1].rule',
      '"factors/off-rubric" is exempted twice. Keep one of the entries, with both reasons.',
    ],
    [
      'no reason',
      OFF_RUBRIC,
      ['rule: factors/off-rubric'],
      'schema/missing-key exempt[0].reason',
      '"reason" is missing. Add "reason". It takes text.',
    ],
    [
      'a blank reason',
      OFF_RUBRIC,
      ['{ rule: factors/off-rubric, reason: " " }'],
      'schema/value exempt[0].reason',
      '"reason" is blank. At least 1 character.',
    ],
  ])('%s', (_, text, entries, place, words) => {
    expect(
      check(withExempt(text, ...entries)).diagnostics.map(
        ({ rule, path, severity, message, help }) => [
          `${rule} ${path}`,
          severity,
          `${message} ${help}`,
        ],
      ),
    ).toEqual([[place, 'error', words]]);
  });
});

test('the name of the rule is marked', () => {
  const file = withExempt(EXAMPLE, entry('cvss/vector'));
  expect(check(file).diagnostics.map((place) => markedPart(file, place))).toEqual(['cvss/vector']);
});

test('an exempted error is reported all the same', () => {
  const broken = withExempt(EXAMPLE.replace('AV:N', 'AV:X'), entry('cvss/vector'));
  const rules = check(broken).diagnostics.map(({ rule }) => rule);
  expect(rules.toSorted()).toEqual(['cvss/vector', 'exempt/not-allowed']);
});

test('an exemption is not called needless while the file has errors', () => {
  const broken = withExempt(
    EXAMPLE.replace('kind: agent', 'kind: Agent'),
    entry('factors/off-rubric'),
  );
  expect(check(broken).diagnostics.map(({ rule }) => rule)).toEqual(['schema/value']);
});

describe('the severity that a site gives a rule decides whether it can be exempted', () => {
  test.each([
    ['note', OFF_RUBRIC, []],
    ['error', OFF_RUBRIC, ['factors/off-rubric', 'exempt/not-allowed']],
    ['off', OFF_RUBRIC, []],
    ['off', EXAMPLE, []],
  ] as const)('factors/off-rubric as %s', (severity, text, expected) => {
    const severities = { 'factors/off-rubric': severity };
    const file = withExempt(text, entry('factors/off-rubric'));
    expect(check(file, { severities }).diagnostics.map(({ rule }) => rule)).toEqual(expected);
  });
});

test('an exemption from a rule across files is judged once all files are read', () => {
  const severities = { 'agent/duplicate': 'warning' } as const;
  const file = withExempt(EXAMPLE, entry('agent/duplicate'));
  const other = fileOfText(EXAMPLE, 'a.md');
  expect(check(file, { severities }).diagnostics).toEqual([]);
  expect(reportOn([other, file], { severities })).toEqual([]);
  expect(reportOn([file], { severities }).map(({ rule }) => rule)).toEqual(['exempt/unused']);
});
