import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOfFile } from '../src/intake/folder.fixture.ts';
import { CannotRun } from './command.ts';
import { givenFile } from './given-files.ts';

const ROOT = folderOfFile();
const inRoot = (name: string): string => join(ROOT, name);
writeFileSync(inRoot('lume.md'), '');
writeFileSync(inRoot('notes.txt'), '');
writeFileSync(inRoot('README.md'), '');
mkdirSync(inRoot('folder.md'));
symlinkSync(inRoot('lume.md'), inRoot('link.md'));
symlinkSync('/dev/zero', inRoot('endless.md'));
symlinkSync('/no/such/file', inRoot('broken.md'));
execFileSync('mkfifo', [inRoot('pipe.md')]);

const given = (path: string) => givenFile(path, { INIT_CWD: ROOT });

test.each(['lume.md', './lume.md', inRoot('lume.md'), 'link.md'])('%s is a file', (path) => {
  expect(given(path).file).toBe(inRoot(path === 'link.md' ? 'link.md' : 'lume.md'));
});

// To open a pipe or a device would take for ever.
test.each([
  ['pipe.md', '"pipe.md" is not a plain file, so it is not read.'],
  ['endless.md', '"endless.md" is not a plain file, so it is not read.'],
  ['folder.md', '"folder.md" is a directory: name the files in it.'],
  ['notes.txt', '"notes.txt" is not an assessment: the name of one ends in .md.'],
  [
    'README.md',
    '"README.md" is not an assessment: no README is one, and no file whose name starts with a dot.',
  ],
  ['broken.md', 'There is no file "broken.md".'],
  ['absent.md', 'There is no file "absent.md".'],
])('%s is refused', (path, why) => {
  expect(() => given(path)).toThrow(new CannotRun(why));
});
