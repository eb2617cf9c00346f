import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOfFile, withFiles } from '../src/intake/folder.fixture.ts';
import { commandLine } from './command-line.fixture.ts';

const root = withFiles(folderOfFile(), { 'clone/septet-0.1.0.tgz': '', 'full/notes.txt': '' });
const init = (...args: string[]) =>
  commandLine('init.ts', args, { env: { INIT_CWD: join(root, 'clone') } });

test.each([
  ['septet-0.1.0.tgz', 'file:../clone/septet-0.1.0.tgz'],
  ['./septet-0.1.0.tgz', 'file:../clone/septet-0.1.0.tgz'],
  ['file:../clone/septet-0.1.0.tgz', 'file:../clone/septet-0.1.0.tgz'],
  [join(root, 'clone', 'septet-0.1.0.tgz'), 'file:../clone/septet-0.1.0.tgz'],
  ['../clone', 'file:../clone'],
  ['1.0.0', '1.0.0'],
  ['~1.2.0', '~1.2.0'],
  ['octo/septet', 'octo/septet'],
  ['https://example.org/septet-0.1.0.tgz', 'https://example.org/septet-0.1.0.tgz'],
])('a catalogue has Septet from %s', async (from, written) => {
  const name = `mine-${from.length}-${written.length}`;
  const { status, stderr } = await init(`../${name}`, '--from', from);
  expect([status, stderr]).toEqual([0, '']);
  const { dependencies } = JSON.parse(readFileSync(join(root, name, 'package.json'), 'utf8'));
  expect(dependencies).toEqual({ septet: written });
});

test.each([
  [['../new', '--from', 'nope.tgz'], 'There is no file "nope.tgz".\n'],
  [['../new', '--from', '../septet'], 'There is no file "../septet".\n'],
  [['../new'], 'Septet is not in a package registry yet: make an archive with npm pack'],
  [['../full'], '"../full" has something in it'],
])('%j is refused in a sentence, and nothing is made', async (args, words) => {
  const { status, stdout, stderr } = await init(...args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr.startsWith(words)).toBe(true);
});
