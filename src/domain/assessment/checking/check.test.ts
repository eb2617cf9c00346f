import { expect, test } from 'vitest';
import { fileOfText } from '../reading/text.fixture.ts';
import { EXAMPLE, OTHER_AGENT } from '../rules/example.ts';
import { EXAMPLE_OPTIONS } from '../rules/example-report.ts';
import { reportOn } from './checked.fixture.ts';

test('one run reports all broken files, in the order of their names', () => {
  const names = Array.from('abcdefghij', (name) => `${name}.md`);
  const broken = names.map((name) => fileOfText(EXAMPLE.replace('AV:N', 'AV:X'), name));
  const report = reportOn(broken.toReversed(), EXAMPLE_OPTIONS);
  const files = report.filter(({ rule }) => rule !== 'agent/duplicate').map(({ file }) => file);
  expect(files).toEqual(names);
});

test('one run reports all mistakes of a file, in the order of the file', () => {
  const text = EXAMPLE.replace('kind: agent', 'kind: Agent')
    .replace('AV:N', 'AV:X')
    .replace('exploit-maturity: proof-of-concept', 'exploit-maturity: poc')
    .replace('Every action is logged.', '<b>All</b> is logged.');
  const report = reportOn([fileOfText(text)], EXAMPLE_OPTIONS);
  expect(report.map(({ rule, start }) => [start.line, rule])).toEqual([
    [5, 'schema/value'],
    [44, 'cvss/vector'],
    [45, 'schema/value'],
    [94, 'markdown/raw-html'],
  ]);
});

test('a rule across files sees each change of another file and of the pages', () => {
  const linking = EXAMPLE.replace(
    'Every action is logged.',
    'See [how](../guides/methodology.mdx).',
  );
  const other = OTHER_AGENT.changes.reduce((text, change) => text.replace(...change), EXAMPLE);
  const namesake = other.replace('name: Other Agent', 'name: Example Agent');
  const rulesOf = (second: string, guides: readonly string[]) =>
    reportOn([fileOfText(linking, 'one.md'), fileOfText(second, 'two.md')], {
      ...EXAMPLE_OPTIONS,
      pages: { guides },
    }).map(({ rule }) => rule);
  expect(rulesOf(other, ['methodology'])).toEqual([]);
  expect(rulesOf(other, [])).toEqual(['links/unknown-page']);
  expect(rulesOf(namesake, [])).toEqual(['links/unknown-page', 'agent/duplicate']);
  expect(rulesOf(other, ['methodology'])).toEqual([]);
});
