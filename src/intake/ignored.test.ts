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
  const odd = (name: string, byte: number, ending = '') =>
    Buffer.concat([Buffer.from(join(folder, name)), Buffer.of(byte), Buffer.from(ending)]);
  for (const byte of [0xff, 0xfe]) writeFileSync(odd('b', byte, '.md'), '');
  mkdirSync(odd('pictures/c', 0xff));
  mkdirSync(odd('d', 0xff));
  execFileSync('mkfifo', [join(folder, 'pipe.md')]);
  expect(names(root)).toEqual(
    [
      ...[
        'b\\xfe.md',
        'b\\xff.md',
        'broken.md',
        'dir.md',
        'elsewhere',
        'link.md',
        'loop.md',
        'pipe.md',
      ],
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
])('of a guide with %s, the place and what to do', (what, content, expected) => {
  for (const kind of ['guides', 'layers']) {
    const root = join(ROOT, `${what} of ${kind}`);
    const file = join(root, kind, 'a.mdx');
    mkdirSync(content === undefined ? file : join(file, '..'), { recursive: true });
    if (content !== undefined) writeFileSync(file, content);
    const found = unreadContent({ CONTENT_DIR: root });
    expect(found.map(({ help }) => help).every((help) => help.length > 10)).toBe(true);
    const said = found.map(({ start, message }) => `${start.line}:${start.column} ${message}`);
    expect(said.map((words, index) => words.slice(0, expected[index]?.length))).toEqual(expected);
    expect(found.map((one) => one.file)).toEqual(expected.map(() => file));
  }
});
