import { expect, test } from 'vitest';
import { diagnostic } from './diagnostic.fixture.ts';
import { githubReport } from './github.ts';

const first = (differences: Parameters<typeof diagnostic>[0], base = ''): string | undefined =>
  githubReport([diagnostic(differences)], { checked: 1, base }).split('\n')[0];

test('a command for each diagnostic, and a plain count', () => {
  expect(githubReport([diagnostic()], { checked: 2, base: 'https://example.org' })).toBe(
    [
      '::error file=content/assessments/example-agent.md,line=5,endLine=5,col=7,endColumn=12,title=schema/value::"kind" cannot be "Agent".%0ADid you mean "agent"?%0ASee https://example.org/rules/schema/value/',
      '1 error in 1 file',
    ].join('\n'),
  );
});

test('without diagnostics there is only the count', () => {
  expect(githubReport([], { checked: 2, base: '' })).toBe('2 files checked: no problems.');
});

test.each([
  ['error', '::error '],
  ['warning', '::warning '],
  ['note', '::notice '],
] as const)('%s becomes %s', (severity, command) => {
  expect(first({ severity })?.startsWith(command)).toBe(true);
});

test('GitHub takes columns only within one line', () => {
  const head = first({ end: { line: 7, column: 3 } })?.split('::')[1];
  expect(head).toBe(
    'error file=content/assessments/example-agent.md,line=5,endLine=7,title=schema/value',
  );
});

test.each([
  ['a percent sign', { message: '50%' }, '::50%25%0A'],
  ['a line end', { message: 'a\nb' }, '::a%0Ab%0A'],
  ['a command in a message', { message: 'a\n::error::b' }, '::a%0A::error::b%0A'],
  ['a command after a carriage return', { help: 'a\r::error::b' }, '%0Aa\ufffd::error::b%0A'],
  ['colon and comma in a file name', { file: 'a:b,c%.md' }, 'file=a%3Ab%2Cc%25.md,line='],
  ['line ends in a file name', { file: 'a\r\nb.md' }, 'file=a%0D%0Ab.md,line='],
])('%s is escaped', (_, differences, escaped) => {
  const report = githubReport([diagnostic(differences)], { checked: 1, base: '' });
  expect(report).toContain(escaped);
  expect(report.split(/[\r\n]+/)).toHaveLength(2);
});
