import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOfFile, withFiles } from './folder.fixture.ts';
import { ignoredEntries, unreadContent } from './ignored.ts';

const ROOT = folderOfFile();

/** A content directory with empty files at these paths below its assessments. */
function directory(name: string, ...files: string[]): string {
  withFiles(join(ROOT, name, 'assessments'), empty(files));
  return join(ROOT, name);
}

const empty = (files: readonly string[]) => Object.fromEntries(files.map((file) => [file, '']));

const names = (CONTENT_DIR: string) =>
  ignoredEntries({ CONTENT_DIR }).map(({ file }) => file.slice(ROOT.length + 1));

test('everything that seems meant as an assessment and is not one is found, and once', () => {
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
  const notUtf8 = (name: string, byte: number, ending = '') =>
    Buffer.concat([Buffer.from(join(folder, name)), Buffer.of(byte), Buffer.from(ending)]);
  for (const byte of [0xff, 0xfe]) writeFileSync(notUtf8('b', byte, '.md'), '');
  mkdirSync(notUtf8('pictures/c', 0xff));
  mkdirSync(notUtf8('d', 0xff));
  execFileSync('mkfifo', [join(folder, 'pipe.md')]);
  const expected =
    'b\\xfe.md b\\xff.md broken.md dir.md elsewhere link.md loop.md pipe.md upper.MD'.split(' ');
  expect(names(root)).toEqual(expected.map((name) => `one/assessments/${name}`));
});

test('folders of assessments are searched, and two files of one name are reported with both paths', () => {
  const root = directory('nested', 'a/lume.md', 'b/c/lume.md', 'b/aider.md', 'b/old.mdx');
  const found = ignoredEntries({ CONTENT_DIR: root });
  const full = (path: string) => join(root, 'assessments', path);
  expect(found.map(({ file }) => file).toSorted()).toEqual([
    full('b/c/lume.md'),
    full('b/old.mdx'),
  ]);
  expect(found.map(({ message }) => message).join()).toContain(full('a/lume.md'));
});

test('every content directory is searched, also where another one overrides it', () => {
  const all = [directory('first', 'a.mdx'), directory('second', 'a.md'), directory('third')];
  expect(names(all.join(delimiter))).toEqual(['first/assessments/a.mdx']);
});

test('a directory without assessments has nothing to ignore', () => {
  mkdirSync(join(ROOT, 'guided', 'guides'), { recursive: true });
  expect(names(join(ROOT, 'guided'))).toEqual([]);
});

test('an opinion outside of the folder of an agent, or with another ending, is found', () => {
  const root = join(ROOT, 'opinions');
  const files = ['lume/a.md', 'lume/b.mdx', 'README.md', 'loose.md', '.hidden/c.mdx'];
  withFiles(join(root, 'opinions'), empty(files));
  mkdirSync(join(root, 'assessments'));
  symlinkSync('lume', join(root, 'opinions', 'linked'));
  symlinkSync('lume/a.md', join(root, 'opinions', 'linked.md'));
  expect(names(root)).toEqual(
    ['linked', 'linked.md', 'loose.md', 'lume/b.mdx'].map((name) => `opinions/opinions/${name}`),
  );
});

const GUIDE = '---\ntitle: A guide\n---\n\n';
test.each<[string, string | Uint8Array | undefined, string[]]>([
  ['a sound guide', `${GUIDE}Words.`, []],
  [
    'bytes that are not UTF-8',
    Buffer.from(`${GUIDE}a\xffb`, 'latin1'),
    ['5:2 This character is not'],
  ],
  ['more than a page may have', 'a'.repeat(513 * 1024), ['1:1 The file has 513 KiB; a page has']],
  ['an expression without an end', `${GUIDE}A {b`, ['5:3 This is not MDX: Unexpected end']],
  ['a tag that is none', `${GUIDE}A <b`, ['5:3 This is not MDX: Unexpected character']],
  ['data with a colon too many', '---\ntitle: a: b\n---\n', ['2:8 A second key starts on']],
  ['data with a key twice', '---\ntitle: a\ntitle: b\n---\n', ['3:1 The key "title" appears']],
  ['a folder of its name', undefined, ['1:1 "a.mdx" is a folder.']],
])('the diagnostic of a guide with %s has its position and a remedy', (what, content, expected) => {
  for (const kind of ['guides', 'layers']) {
    const root = join(ROOT, `${what} of ${kind}`);
    const file = join(root, kind, 'a.mdx');
    mkdirSync(content === undefined ? file : join(file, '..'), { recursive: true });
    if (content !== undefined) writeFileSync(file, content);
    const found = unreadContent({ CONTENT_DIR: root });
    expect(found.map(({ help }) => help).every((help) => help.length > 10)).toBe(true);
    const lines = found.map(({ start, message }) => `${start.line}:${start.column} ${message}`);
    expect(lines.map((line, index) => line.slice(0, expected[index]?.length))).toEqual(expected);
    expect(found.map((diagnostic) => diagnostic.file)).toEqual(expected.map(() => file));
  }
});
