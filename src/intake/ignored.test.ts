import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ignoredEntries } from './ignored.ts';

const ROOT = mkdtempSync(join(tmpdir(), 'septet-ignored-'));
afterAll(() => rmSync(ROOT, { recursive: true }));

/** A content directory with empty files at these paths below its assessments. */
function directory(name: string, ...files: string[]): string {
  const folder = join(ROOT, name, 'assessments');
  mkdirSync(folder, { recursive: true });
  for (const file of files) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
  return join(ROOT, name);
}

const names = (CONTENT_DIR: string) =>
  ignoredEntries({ CONTENT_DIR }).map(({ file }) => file.slice(ROOT.length + 1));

test('whatever is meant as an assessment and is none is found, each once', () => {
  const root = directory(
    'one',
    ...'good.md README.md .gitkeep good.md~ picture.png .git/a.md upper.MD sub/inner.md sub/deeper/other.md dir.md/a.txt pictures/a.png'.split(
      ' ',
    ),
  );
  const folder = join(root, 'assessments');
  symlinkSync(join(folder, 'good.md'), join(folder, 'link.md'));
  symlinkSync('/no/such/file', join(folder, 'broken.md'));
  symlinkSync(tmpdir(), join(folder, 'elsewhere'));
  symlinkSync('loop.md', join(folder, 'loop.md'));
  symlinkSync('other', join(folder, 'one'));
  symlinkSync('one', join(folder, 'other'));
  writeFileSync(
    Buffer.concat([Buffer.from(join(folder, 'b')), Buffer.of(0xff), Buffer.from('.md')]),
    '',
  );
  mkdirSync(Buffer.concat([Buffer.from(join(folder, 'pictures', 'c')), Buffer.of(0xff)]));
  execFileSync('mkfifo', [join(folder, 'pipe.md')]);
  expect(names(root)).toEqual(
    [
      ...['broken.md', 'b\ufffd.md', 'dir.md', 'elsewhere', 'link.md', 'loop.md', 'pipe.md'],
      'upper.MD',
    ].map((name) => `one/assessments/${name}`),
  );
});

test('below folders, and two files of one name with both places', () => {
  const root = directory('nested', 'a/lume.md', 'b/c/lume.md', 'b/aider.md', 'b/old.mdx');
  const found = ignoredEntries({ CONTENT_DIR: root });
  const place = (path: string) => join(root, 'assessments', path);
  expect(found.map(({ file }) => file).toSorted()).toEqual(
    [place('b/c/lume.md'), place('b/old.mdx')].toSorted(),
  );
  expect(found.map(({ message }) => message).join()).toContain(place('a/lume.md'));
});

test('in every content directory, also where another overrides it', () => {
  const all = [directory('first', 'a.mdx'), directory('second', 'a.md'), directory('third')];
  expect(names(all.join(delimiter))).toEqual(['first/assessments/a.mdx']);
});

test('a directory without assessments has nothing to ignore', () => {
  mkdirSync(join(ROOT, 'guided', 'guides'), { recursive: true });
  expect(names(join(ROOT, 'guided'))).toEqual([]);
});

test('of opinions, what does not lie in the folder of an agent, or has another ending', () => {
  const root = join(ROOT, 'opinions');
  for (const file of ['lume/a.md', 'lume/b.mdx', 'README.md', 'loose.md', '.hidden/c.mdx']) {
    mkdirSync(join(root, 'opinions', file, '..'), { recursive: true });
    writeFileSync(join(root, 'opinions', file), '');
  }
  mkdirSync(join(root, 'assessments'));
  expect(names(root)).toEqual(['opinions/opinions/loose.md', 'opinions/opinions/lume/b.mdx']);
});
