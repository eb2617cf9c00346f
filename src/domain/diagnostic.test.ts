import { expect, test } from 'vitest';
import { type Diagnostic, inReportOrder, MOST_OF_A_RULE } from './diagnostic.ts';

const diagnosticAt = (line: number, change: Partial<Diagnostic> = {}): Diagnostic => ({
  rule: 'a/b',
  severity: 'error',
  file: 'one.md',
  path: '',
  message: 'Wrong.',
  help: 'Fix it.',
  start: { line, column: 1 },
  end: { line, column: 2 },
  ...change,
});
const diagnostics = (count: number, change: Partial<Diagnostic> = {}) =>
  Array.from({ length: count }, (_, index) => diagnosticAt(count - index, change));

test('a report is in the order of files and places, and says nothing twice', () => {
  const inTwo = diagnosticAt(1, { file: 'two.md' });
  const all = inReportOrder([diagnosticAt(2), inTwo, diagnosticAt(1), diagnosticAt(2)]);
  expect(all.map(({ file, start }) => [file, start.line])).toEqual([
    ['one.md', 1],
    ['one.md', 2],
    ['two.md', 1],
  ]);
});

test.each([
  ['as many as there may be', MOST_OF_A_RULE, MOST_OF_A_RULE, 'Wrong.'],
  [
    'one more',
    MOST_OF_A_RULE + 1,
    MOST_OF_A_RULE,
    'Wrong. There are 1 more of these in this file.',
  ],
  [
    'thousands',
    5000,
    MOST_OF_A_RULE,
    `Wrong. There are ${5000 - MOST_OF_A_RULE} more of these in this file.`,
  ],
])('of one rule in one file: %s', (_, count, shown, last) => {
  const all = inReportOrder(diagnostics(count));
  expect(all).toHaveLength(shown);
  expect(all.at(-1)?.message).toBe(last);
});

test('each rule and each file has its own limit', () => {
  const all = inReportOrder([
    ...diagnostics(50),
    ...diagnostics(50, { rule: 'c/d' }),
    ...diagnostics(50, { file: 'two.md' }),
  ]);
  expect(all).toHaveLength(3 * MOST_OF_A_RULE);
});
