import { expect, test } from 'vitest';
import { readAssessmentFile } from '../reading/file.ts';
import { EXAMPLE } from '../rules/example.ts';
import { EXAMPLE_OPTIONS } from '../rules/example-report.ts';
import { reportOn } from './checked.fixture.ts';

const read = (text: string, path: string) =>
  readAssessmentFile(new TextEncoder().encode(text), path);

test('all broken files appear in one run, in the order of their names', () => {
  const names = Array.from('abcdefghij', (name) => `${name}.md`);
  const broken = names.map((name) => read(EXAMPLE.replace('AV:N', 'AV:X'), name));
  const found = reportOn(broken.toReversed(), EXAMPLE_OPTIONS);
  const files = found.filter(({ rule }) => rule !== 'agent/duplicate').map(({ file }) => file);
  expect(files).toEqual(names);
});

test('the mistakes of one file appear in one run, in the order of the file', () => {
  const text = EXAMPLE.replace('kind: agent', 'kind: Agent')
    .replace('AV:N', 'AV:X')
    .replace('exploit-maturity: proof-of-concept', 'exploit-maturity: poc')
    .replace('Every action is logged.', '<b>All</b> is logged.');
  const found = reportOn([read(text, 'valid.md')], EXAMPLE_OPTIONS);
  expect(found.map(({ rule, start }) => [start.line, rule])).toEqual([
    [5, 'schema/value'],
    [44, 'cvss/vector'],
    [45, 'schema/value'],
    [94, 'markdown/raw-html'],
  ]);
});
