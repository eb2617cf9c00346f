import { expect, test } from 'vitest';
import { EXAMPLE } from '../rules/example.ts';
import { type CheckCache, checkCache } from './check-cache.ts';

const BROKEN = EXAMPLE.replace('kind: agent', 'kind: Agent');
const other = (text: string) =>
  text
    .replaceAll('Example Agent', 'Other Agent')
    .replaceAll('https://example.org', 'https://example.net')
    .replaceAll('pkg:pypi/example-agent', 'pkg:pypi/other-agent')
    .replaceAll('ExAgent', 'OtAgent');

/** Updates a cache with files, and tells what it read and what it said. */
function step(cache: CheckCache, files: Record<string, string>, today = '2026-11-21') {
  const read: string[] = [];
  const found = cache.update(
    Object.entries(files).map(([path, text]) => ({
      path,
      version: text,
      read: () => {
        read.push(path);
        return text === 'gone' ? undefined : new TextEncoder().encode(text);
      },
    })),
    { today },
  );
  return { read, found: found.map(({ file, rule }) => `${file} ${rule}`) };
}

test('from step to step only what has changed is read, and everything is said', () => {
  const cache = checkCache();
  const steps: [string, Record<string, string>, string[], string[]][] = [
    ['all is read once', { 'a.md': EXAMPLE, 'b.md': other(EXAMPLE) }, ['a.md', 'b.md'], []],
    ['nothing has changed', { 'a.md': EXAMPLE, 'b.md': other(EXAMPLE) }, [], []],
    [
      'one file has changed',
      { 'a.md': EXAMPLE, 'b.md': other(BROKEN) },
      ['b.md'],
      ['b.md schema/value'],
    ],
    [
      'half a file',
      { 'a.md': '---\nna', 'b.md': other(BROKEN) },
      ['a.md'],
      ['a.md frontmatter/missing', 'b.md schema/value'],
    ],
    ['it is deleted', { 'b.md': other(EXAMPLE) }, ['b.md'], []],
    [
      'another comes, of the same agent',
      { 'b.md': other(EXAMPLE), 'c.md': other(EXAMPLE) },
      ['c.md'],
      ['c.md agent/duplicate'],
    ],
    [
      'the first is renamed',
      { 'c.md': other(EXAMPLE), 'd.md': other(EXAMPLE) },
      ['d.md'],
      ['d.md agent/duplicate'],
    ],
    ['it went before it was read', { 'c.md': other(EXAMPLE), 'd.md': 'gone' }, ['d.md'], []],
    ['everything is gone', {}, [], []],
  ];
  for (const [name, files, read, found] of steps) {
    expect({ name, ...step(cache, files) }).toEqual({ name, read, found });
  }
});

test('on another day everything is judged again', () => {
  const cache = checkCache();
  step(cache, { 'a.md': EXAMPLE });
  expect(step(cache, { 'a.md': EXAMPLE }, '2026-11-22').read).toEqual(['a.md']);
});
