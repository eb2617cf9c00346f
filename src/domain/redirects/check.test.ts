import { describe, expect, test } from 'vitest';
import { checkRedirects } from '../assessment/checking/beside.ts';
import { readRedirects, redirectTargets } from './read.ts';

const present = new Set(['example-agent', 'other']);
const GONE = new Map([
  ['removed-agent', undefined],
  ['renamed-agent', 'other'],
]);

const check = (text: string) =>
  checkRedirects([readRedirects(text, 'redirects.yaml')], { present, gone: new Map() });

describe('nothing is wrong with', () => {
  test.each([
    ['no file', ''],
    ['comments alone', '# a\n\n  # b\n'],
    ['a former slug', 'old: example-agent\n'],
    ['one that was removed', 'old: null\nolder: ~\nempty:\n'],
    ['line ends of Windows', 'old: example-agent\r\n# a\r\nolder: other\r\n'],
    ['a slug of digits', '007: example-agent\n'],
  ])('%s', (_, text) => {
    expect(check(text)).toEqual([]);
  });
});

test('the line for a removed or renamed agent may stand in any of the files', () => {
  const files = ['removed-agent: null\n', 'renamed-agent: other\n'].map((text, index) =>
    readRedirects(text, `${index}.yaml`),
  );
  expect(checkRedirects(files, { present, gone: GONE })).toEqual([]);
});

test('a later content folder overrides an earlier one', () => {
  const files = ['old: example-agent', 'old: other'].map((text) => readRedirects(text, 'a.yaml'));
  expect(redirectTargets(files).get('old')).toBe('other');
});

test('a maintainer may turn the rule on missing redirects off', () => {
  const files = [readRedirects('', 'redirects.yaml')];
  const slugs = { present, gone: GONE };
  expect(checkRedirects(files, slugs, { 'redirects/missing': 'off' })).toEqual([]);
});

describe('a large file is checked fast:', () => {
  test.each([
    ['empty lines', '\n'.repeat(60_000)],
    ['comments and empty lines', '# a\n\n'.repeat(12_000)],
  ])('%s', (_, text) => {
    const before = process.threadCpuUsage();
    expect(check(`${text}old: example-agent\n`)).toEqual([]);
    expect(process.threadCpuUsage(before).user).toBeLessThan(2_000_000);
  });
  test('a circle of many', () => {
    const lines = Array.from({ length: 2000 }, (_, at) => `a${at}: a${(at + 1) % 2000}\n`);
    const [first] = check(lines.join(''));
    expect(first?.message).toBe(
      'Redirect loop: a0 → a1 → a2 → a3 → a4 → a5 → a6 → a7 → a8 → a9 and 1991 more.',
    );
  });
});
