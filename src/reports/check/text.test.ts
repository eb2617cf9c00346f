import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { codeFrame } from './code-frame.ts';
import { diagnostic } from './diagnostic.fixture.ts';
import type { Paint } from './paint.ts';
import { textReport } from './text.ts';

const found = diagnostic({
  file: 'content/assessments/a.md',
  start: { line: 2, column: 7 },
  end: { line: 2, column: 10 },
  message: '"kind" cannot be "tul".',
  help: 'Did you mean "tool"?',
});
const texts = new Map([['content/assessments/a.md', '---\nkind: tul\n---\n']]);

const paint: Paint = (style, text) => `\u001b[${style.length}m${text}\u001b[0m`;

test('a diagnostic with its line and the token underlined', () => {
  expect(textReport([found], texts, { checked: 2 })).toBe(
    `content/assessments/a.md:2:7  error  schema/value
  "kind" cannot be "tul".
   2 | kind: tul
     |       ^^^
  help: Did you mean "tool"?
  see: /rules/schema/value/

1 error in 1 file`,
  );
});

test('the page of the rule is named in full where the site is published', () => {
  const base = 'https://example.org/catalogue';
  expect(textReport([found], texts, { base, checked: 1 })).toContain(
    '  see: https://example.org/catalogue/rules/schema/value/\n',
  );
});

test.each([
  ['a.md', 'a.md'],
  ['my files/a.md', "'my files/a.md'"],
  ["$(x) it's.md", "'$(x) it'\\''s.md'"],
])('the fix of %s names that file alone, as a shell reads it', (file, word) => {
  expect(textReport([{ ...found, file, fixable: true }], texts, { checked: 1 })).toContain(
    `\n  fix: npm run check -- ${word} --fix\n`,
  );
});

test('colour changes nothing but the colour', () => {
  const plain = textReport([found], texts, { checked: 2 });
  const colourful = textReport([found], texts, { paint, checked: 2 });
  expect(colourful).not.toBe(plain);
  expect(stripVTControlCharacters(colourful)).toBe(plain);
});

test('a file without text, such as one that is too large, has no frame', () => {
  expect(textReport([found], new Map(), { checked: 1 })).not.toContain('|');
});

test('text of a file cannot control the terminal', () => {
  const hostile = '\u001b[2J\u202e';
  const printed = textReport(
    [{ ...found, message: hostile, file: hostile }],
    new Map([[hostile, `---\nkind: ${hostile}`]]),
    { checked: 1 },
  );
  expect(printed).not.toContain('\u001b');
  expect(printed).not.toContain('\u202e');
});

test('errors come last, in their order', () => {
  const mixed = (['error', 'warning', 'error', 'note'] as const).map((severity, index) => ({
    ...found,
    severity,
    message: 'ABCD'.charAt(index),
  }));
  const printed = textReport(mixed, texts, { checked: 1 });
  expect(printed.match(/^ {2}[A-D]$/gm)?.map((line) => line.trim())).toEqual(['B', 'D', 'A', 'C']);
});

test('diagnostics that are not shown are counted all the same', () => {
  const all = [found, { ...found, severity: 'note' as const }];
  expect(textReport([found], texts, { checked: 1, counted: all })).toMatch(
    /1 error, 1 note in 1 file$/,
  );
});

describe('the last line', () => {
  const finding = (severity: Diagnostic['severity'], file = 'a.md') => ({
    ...found,
    severity,
    file,
  });
  test.each([
    ['nothing to say', [], '3 files checked: no problems.'],
    ['one warning', [finding('warning')], '1 warning in 1 file'],
    [
      'all kinds, errors first',
      [finding('note'), finding('warning', 'b.md'), finding('error'), finding('error', 'c.md')],
      '2 errors, 1 warning, 1 note in 3 files',
    ],
  ])('%s', (_, diagnostics, line) => {
    expect(textReport(diagnostics, texts, { checked: 3 }).split('\n').at(-1)).toBe(line);
  });
});

// GitHub reads a line that begins with :: as a command, also after spaces.
test.each([
  ['the name of a file', { file: 'a\n::error::b.md' }],
  ['a message', { message: '"a\n::error::b" is no rule.' }],
  ['a help text', { help: 'Write:\n  ::error::b' }],
  ['a help text after another line end', { help: 'Write\r\n::error::b\u2028::error::c' }],
])('no line begins with a command that %s brings in', (_, change) => {
  expect(textReport([{ ...found, ...change }], texts, { checked: 1 })).not.toMatch(/^\s*::/m);
});

describe('the token is underlined where it stands', () => {
  test.each([
    ['plain', 'kind: tul', 'tul', 'kind: tul', '      ^^^'],
    ['after a tab', '\tkind: tul', 'kind', '    kind: tul', '    ^^^^'],
    ['after wide letters', '名前: x', 'x', '名前: x', '      ^'],
    ['wide letters', 'a 名前 b', '名前', 'a 名前 b', '  ^^^^'],
    ['an emoji of several code points', 'a 👩🏽‍🚀 b', 'b', 'a 👩🏽‍🚀 b', '     ^'],
    ['a letter with a combining accent', 'e\u0301 b', 'b', 'e\u0301 b', '  ^'],
    ['a control character', 'a\u0007 b', 'b', 'a\ufffd b', '   ^'],
  ])('%s', (_, line, token, code, mark) => {
    const from = line.indexOf(token);
    expect(codeFrame(line, from, from + token.length, 60)).toEqual({ code, mark });
  });

  test('at the end of a line, where nothing stands', () => {
    expect(codeFrame('kind:', 5, 5, 60)).toEqual({ code: 'kind:', mark: '     ^' });
  });
});

describe('a line that is too long is cut around the token', () => {
  const line = `${'a'.repeat(500)}TOKEN${'b'.repeat(500)}`;
  test.each([
    ['in the middle', line, 500, 505],
    ['at the start', line, 0, 5],
    ['at the end', line, 1000, 1005],
    ['longer than the window', line, 300, 900],
    ['in wide letters', '名'.repeat(1000), 500, 502],
  ])('%s', (_, text, from, to) => {
    const { code, mark } = codeFrame(text, from, to, 40);
    expect(code.length).toBeLessThanOrEqual(40);
    expect(code).toMatch(/…/);
    expect(mark.length).toBeLessThanOrEqual(40);
    expect(mark).toMatch(/\^$/);
  });

  test('the mark is still under the token', () => {
    const { code, mark } = codeFrame(line, 500, 505, 40);
    expect(code.slice(mark.indexOf('^'), mark.length)).toBe('TOKEN');
  });
});

test('with many findings, a table by rule comes before the count', () => {
  const many = Array.from({ length: 50 }, (_, index) => ({
    ...found,
    file: `content/assessments/${index % 7}.md`,
    ...(index < 3 && { rule: 'agent/name', severity: 'warning' as const }),
  }));
  expect(textReport(many, new Map(), { checked: 60 }).split('\n\n').slice(-2)).toEqual([
    'By rule:\n     47  schema/value  error    7 files\n      3  agent/name    warning  3 files',
    '47 errors, 3 warnings in 7 files',
  ]);
});

test('a line as long as a file is underlined quickly, however often', () => {
  const line = `summary: ${'[^a] é👩‍👩‍👧 '.repeat(5000)}`;
  const started = performance.now();
  for (let at = 0; at < line.length; at += 400) {
    const { code, mark } = codeFrame(line, at, at + 4, 100);
    expect(code.length).toBeLessThan(400);
    expect(mark).toContain('^');
  }
  expect(performance.now() - started).toBeLessThan(3000);
});
