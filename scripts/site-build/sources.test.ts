import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sourcesDigest } from './sources.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'septet-sources-'));
  for (const folder of ['content', 'content/assessments', 'content/opinions'])
    mkdirSync(inRoot(folder));
  writeFileSync(inRoot('content/assessments/lume.md'), 'text');
});
afterEach(() => rmSync(root, { recursive: true }));

const inRoot = (path: string) => join(root, path);
const digest = (code = 'code', withSearch = true) =>
  sourcesDigest({ CONTENT_DIR: inRoot('content') }, code, withSearch);

test.each<[string, () => string]>([
  ['other code', () => digest('other')],
  ['a build without search', () => digest('code', false)],
  ...(
    [
      ['an edit', 'lume.md', 'edit'],
      ['a file that came', 'other.md', 'text'],
      ['a stray file', 'notes.txt', 'text'],
      ['a redirect', '../redirects.yaml', 'old: lume'],
      ['an opinion', '../opinions/somebody.md', 'text'],
    ] as const
  ).map(([what, file, text]): [string, () => string] => [
    what,
    () => {
      writeFileSync(inRoot(`content/assessments/${file}`), text);
      return digest();
    },
  ]),
])('%s is another state of the sources', (_what, other) => {
  const before = digest();
  expect(digest()).toBe(before);
  expect(other()).not.toBe(before);
});
