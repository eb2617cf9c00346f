import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOfFile } from '../src/intake/folder.fixture.ts';
import { CannotRun } from './command.ts';
import { givenFile } from './given-files.ts';

const ROOT = folderOfFile();
const at = (name: string): string => join(ROOT, name);
writeFileSync(at('lume.md'), '');
writeFileSync(at('notes.txt'), '');
mkdirSync(at('folder.md'));
symlinkSync(at('lume.md'), at('link.md'));
symlinkSync('/dev/zero', at('endless.md'));
symlinkSync('/no/such/file', at('broken.md'));
execFileSync('mkfifo', [at('pipe.md')]);

const given = (path: string) => givenFile(path, { INIT_CWD: ROOT });

test.each(['lume.md', './lume.md', at('lume.md'), 'link.md'])('%s is a file', (path) => {
  expect(given(path).file).toBe(path === 'link.md' ? at('link.md') : at('lume.md'));
});

// Whoever opened a pipe or a device would wait for ever.
test.each([
  ['pipe.md', '"pipe.md" is not a plain file, so it is not read.'],
  ['endless.md', '"endless.md" is not a plain file, so it is not read.'],
  ['folder.md', '"folder.md" is a directory: name the files in it.'],
  ['notes.txt', '"notes.txt" is not an assessment: the name of one ends in .md.'],
  ['broken.md', 'There is no file "broken.md".'],
  ['absent.md', 'There is no file "absent.md".'],
])('%s is refused', (path, why) => {
  expect(() => given(path)).toThrow(new CannotRun(why));
});
