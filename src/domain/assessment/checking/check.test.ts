import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../diagnostic.ts';
import { LAYER_IDS } from '../../maestro/layers.ts';
import { type AssessmentFile, readAssessmentFile } from '../reading/file.ts';
import { RULES } from '../rules/index.ts';
import type { CheckOptions } from '../rules/rule.ts';
import { reportOn } from './checked.fixture.ts';

const FOLDER = new URL('../../../../tests/broken/', import.meta.url);
const mistakes = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md') && !name.startsWith('_'))
  .map((name) => name.slice(0, -'.md'.length));

/** What the checker knows beside the files, the same on every day. */
const OPTIONS: CheckOptions = {
  today: '2026-11-25',
  pages: { assessments: ['example-agent'], layers: LAYER_IDS, guides: ['methodology'] },
  // The broken files are older than these keys, which ask something of nearly every file.
  severities: { 'agent/version-read': 'off', 'threats/measure-effect': 'off' },
};

/** Rules of keys that the broken files do not use: the test of their examples breaks them. */
const BY_EXAMPLE =
  /^(?:advisories|facts)\/|^agent\/version-read$|^threats\/(?:attack-|leads-|measure-)/;

const read = (name: string, path = `${name}.md`): AssessmentFile =>
  readAssessmentFile(readFileSync(new URL(`${name}.md`, FOLDER)), path);

const line = ({ start, end, severity, rule, path, message, help }: Diagnostic): string =>
  `${start.line}:${start.column}-${end.line}:${end.column} ${severity} ${rule} ${path} — ${message} | ${help}\n`;

const reportOf = (name: string): string =>
  reportOn([read(name)], OPTIONS)
    .map(line)
    .join('');

test.each(mistakes)('one mistake, one message: %s', (name) => {
  expect(reportOf(name)).toBe(readFileSync(new URL(`${name}.txt`, FOLDER), 'utf8'));
  expect(reportOn([read(name)], OPTIONS)).toHaveLength(1);
});

test('a file without mistakes has no diagnostics', () => {
  expect(reportOn([read('_valid', 'valid.md')], OPTIONS)).toEqual([]);
});

test('every report has its file', () => {
  const reports = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
  expect(reports.map((name) => name.slice(0, -'.txt'.length))).toEqual(mistakes);
});

test('every rule has a file that breaks it', () => {
  const broken = new Set(
    mistakes.flatMap((name) => reportOn([read(name)], OPTIONS)).map((d) => d.rule),
  );
  expect(RULES.map(({ id }) => id).filter((id) => !broken.has(id) && !BY_EXAMPLE.test(id))).toEqual(
    [],
  );
});

test('all ten broken files appear in one run, in the order of their names', () => {
  const ten = mistakes.filter((name) => name.startsWith('cvss-')).slice(0, 10);
  const found = reportOn(
    ten.toReversed().map((name) => read(name)),
    OPTIONS,
  );
  const files = found.filter(({ rule }) => rule !== 'agent/duplicate').map(({ file }) => file);
  expect(files).toEqual(ten.map((name) => `${name}.md`));
});

test('the mistakes of one file appear in one run, in the order of the file', () => {
  const text = readFileSync(new URL('_valid.md', FOLDER), 'utf8')
    .replace('kind: agent', 'kind: Agent')
    .replace('AV:N', 'AV:X')
    .replace('exploit-maturity: proof-of-concept', 'exploit-maturity: poc')
    .replace('Every action is logged.', '<b>All</b> is logged.');
  const file = readAssessmentFile(new TextEncoder().encode(text), 'valid.md');
  expect(reportOn([file], OPTIONS).map(({ rule, start }) => [start.line, rule])).toEqual([
    [5, 'schema/value'],
    [44, 'cvss/vector'],
    [45, 'schema/value'],
    [94, 'markdown/raw-html'],
  ]);
});
