import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { EDITION } from '../../src/domain/editions/edition.fixture.ts';
import { folderOfTest, withFiles } from '../../src/intake/folder.fixture.ts';
import { gitIn } from '../../src/intake/git.fixture.ts';
import { sourcesDigest } from './sources.ts';

let root = '';
beforeEach(() => {
  root = folderOfTest();
  withFiles(root, { 'content/assessments/lume.md': 'text', 'septet.config.ts': '' });
  mkdirSync(inRoot('content/opinions'));
});

const inRoot = (path: string) => join(root, path);
const digest = (code = 'code', withSearch = true) =>
  sourcesDigest({ CONTENT_DIR: inRoot('content'), SEPTET_ROOT: root }, code, withSearch);

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
])('%s gives another digest', (_what, changedDigest) => {
  const before = digest();
  expect(digest()).toBe(before);
  expect(changedDigest()).not.toBe(before);
});

test('a change beside the content gives another digest where an edition is what is built now', () => {
  const git = gitIn(root);
  writeFileSync(inRoot('README.md'), 'text');
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'First');
  mkdirSync(inRoot('content/editions'));
  const edition = { ...EDITION, commit: git('rev-parse', 'HEAD') };
  writeFileSync(inRoot('content/editions/2026.12.json'), JSON.stringify(edition));
  const before = digest();
  writeFileSync(inRoot('README.md'), 'edit');
  expect(digest()).not.toBe(before);
});
