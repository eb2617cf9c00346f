import { expect, test } from 'vitest';
import { fileIgnored } from './file/ignored.ts';
import type { FolderEntry } from './rule.ts';

const entry = (
  name: string,
  kind: FolderEntry['kind'] = 'file',
  ...inside: readonly string[]
): FolderEntry => ({ name, path: `assessments/${name}`, kind, inside });

test.each<[string, FolderEntry]>([
  ['an assessment', entry('lume.md')],
  ['one whose name is no slug, which another rule reports', entry('Lume 2.md')],
  ['what explains the folder', entry('README.md')],
  ['the same for another program', entry('README.markdown')],
  ['what keeps an empty folder', entry('.gitkeep')],
  ['what macOS leaves', entry('._lume.md')],
  ['the lock of an editor', entry('.#lume.md', 'link')],
  ['the copy of an editor', entry('lume.md~')],
  ['another one', entry('#lume.md#')],
  ['what a merge leaves', entry('lume.md.orig')],
  ['a file on its way', entry('lume.md.new')],
  ['a picture', entry('lume.png')],
  ['a licence', entry('LICENSE.txt')],
  ['a linked licence', entry('LICENSE', 'link')],
  ['a folder without Markdown', entry('pictures', 'folder', 'a.png', 'README.md')],
  ['a picture whose name is not UTF-8', entry('\ufffd.png', 'not-utf8')],
  ['a picture that nobody may open', entry('lume.png', 'closed')],
  ['an explanation that nobody may open', entry('README.md', 'closed')],
  ['a hidden folder', entry('.obsidian', 'folder', 'a.md')],
])('nothing is said of %s', (_, found) => {
  expect(fileIgnored.check([found], 'assessments')).toEqual([]);
});

test.each([
  ['upper.MD', 'upper.md'],
  ['long.markdown', 'long.md'],
  ['x.mdx', 'x.md'],
  ['y.md.txt', 'y.md'],
  ['Two Words.Mdx', 'two-words.md'],
  ['管家.MD', 'a-name.md'],
  ['blank.md ', 'blank.md'],
  ['blank.md\t', 'blank.md'],
  ['blank.mdx\u00a0', 'blank.md'],
])('%s should be renamed to %s', (name, right) => {
  expect(fileIgnored.check([entry(name)], 'assessments')).toEqual([
    {
      file: `assessments/${name}`,
      message: `"${name}" is not read: its name does not end in ".md".`,
      help: `Rename it to ${right}.`,
    },
  ]);
});

test.each([
  ['long.md', 'not read: its name does not end in ".mdx".', 'Rename it to long.mdx.'],
  ['long.MDX', 'not read: its name does not end in ".mdx".', 'Rename it to long.mdx.'],
  ['long.mdx.txt', 'not read: its name does not end in ".mdx".', 'Rename it to long.mdx.'],
])('a page called %s has the ending of pages', (name, words, help) => {
  expect(fileIgnored.check([entry(name)], 'guides')).toEqual([
    { file: `assessments/${name}`, message: `"${name}" is ${words}`, help },
  ]);
  expect(fileIgnored.check([entry('long.mdx')], 'guides')).toEqual([]);
});

test('nobody is told to rename a file over another', () => {
  expect(
    fileIgnored.check([entry('lume.md'), entry('lume.mdx')], 'assessments').map(({ help }) => help),
  ).toEqual(['lume.md exists already: move what it lacks into it, and remove this file.']);
});

test.each<[FolderEntry, string]>([
  [
    entry('sub', 'folder', 'inner.md'),
    '"sub" is a folder, and the files in it are not read: inner.md.',
  ],
  [
    entry('sub', 'folder', 'a.md', 'b.md', 'c.md', 'd.md', 'e.MD'),
    '"sub" is a folder, and the files in it are not read: a.md, b.md, c.md and 2 more.',
  ],
  [entry('dir.md', 'folder'), '"dir.md" is a folder.'],
  [
    entry('lume.md', 'twice', 'assessments/l/lume.md'),
    '"lume.md" is not read: assessments/l/lume.md has the same name',
  ],
  [entry('link.md', 'link'), '"link.md" is a link. Links are not followed'],
  [entry('others', 'link-to-folder'), '"others" is a link. Links are not followed'],
  [entry('bad\\xff.md', 'not-utf8'), '"bad\\xff.md" is not read: its name is not UTF-8.'],
  [entry('bad\\xff.MD', 'not-utf8'), '"bad\\xff.MD" is not read: its name is not UTF-8.'],
  [entry('bad\\xff', 'not-utf8', 'a.md'), '"bad\\xff" is not read: its name is not UTF-8.'],
  [entry('shut', 'closed-folder'), '"shut" is a folder that you have no permission to open'],
  [entry('closed.md', 'closed'), '"closed.md" is not read: you have no permission to open it.'],
  [entry('closed.MD', 'closed'), '"closed.MD" is not read: you have no permission to open it.'],
  [entry('pipe.md', 'other'), '"pipe.md" is not a plain file.'],
])('%j', (found, words) => {
  expect(fileIgnored.check([found], 'assessments').map(({ message }) => message)).toEqual([
    expect.stringContaining(words),
  ]);
});
