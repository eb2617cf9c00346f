import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lastSite, sourcesDigest } from './last-site.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'septet-last-site-'));
  for (const folder of ['site', 'site/a', 'content', 'content/assessments', 'content/opinions'])
    mkdirSync(inRoot(folder));
  for (const file of ['site/index.html', 'site/a/index.html']) writeFileSync(inRoot(file), 'page');
  writeFileSync(inRoot('content/assessments/lume.md'), 'text');
  open().remember();
});
afterEach(() => rmSync(root, { recursive: true }));

const inRoot = (path: string) => join(root, path);
const open = (made = 'made') => lastSite(inRoot('site'), inRoot('cache/site'), made);

test('a site that nobody has touched stands', () => {
  expect(open().standing()).toMatchObject({ files: 2, bytes: 8, largest: 4 });
});

test('another state of the sources is another site', () => {
  expect(open('other').standing()).toBeUndefined();
});

test.each<[string, () => void]>([
  ['a page has other text', () => writeFileSync(inRoot('site/index.html'), 'other')],
  ['a page has another time', () => utimesSync(inRoot('site/index.html'), 1, 1)],
  ['a page is gone', () => rmSync(inRoot('site/a/index.html'))],
  ['a file came', () => writeFileSync(inRoot('site/stray.txt'), '')],
  ['the site is gone', () => rmSync(inRoot('site'), { recursive: true })],
  ['what is known of it is gone', () => rmSync(inRoot('cache'), { recursive: true })],
])('where %s, it does not stand', (_what, change) => {
  change();
  expect(open().standing()).toBeUndefined();
});

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
