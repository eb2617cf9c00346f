import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MAX_BYTES } from '../domain/assessment/reading/file.ts';
import { ContentError } from './content-error.ts';
import { folderOfFile, withFiles } from './folder.fixture.ts';
import { checkedRedirects, soundRedirects } from './redirects.ts';

const ROOT = folderOfFile();

const LUME = [{ id: 'lume', file: '', path: '', origin: { directory: '', inside: '' } }];

/** A content directory with one assessment, and whatever `make` puts where its redirects are expected. */
function content(name: string, make: (file: string) => void) {
  const CONTENT_DIR = withFiles(join(ROOT, name), { 'assessments/lume.md': '' });
  make(join(CONTENT_DIR, 'redirects.yaml'));
  return { CONTENT_DIR };
}

test('each former slug leads to the present one, or to none', () => {
  const env = content('sound', (file) => writeFileSync(file, 'old: lume\ngone: null\n'));
  expect(soundRedirects(env, LUME)).toEqual([
    { from: 'gone', to: null },
    { from: 'old', to: 'lume' },
  ]);
});

test.each<[string, (file: string) => void]>([
  ['no file', () => {}],
  ['a file of the maximum size', (file) => writeFileSync(file, '#'.repeat(MAX_BYTES))],
])('%s has no redirects and is no error', (name, make) => {
  expect(soundRedirects(content(name, make), LUME)).toEqual([]);
});

describe('what cannot be read is an error, and nothing is opened that might not end', () => {
  test.each<[string, (file: string) => void, string]>([
    ['a pipe', (file) => execFileSync('mkfifo', [file]), 'is not a plain file'],
    ['a link to a device', (file) => symlinkSync('/dev/zero', file), 'is not a plain file'],
    ['a link to nothing', (file) => symlinkSync('/no/such', file), 'is not a plain file'],
    ['a folder', (file) => mkdirSync(file), 'is not a plain file'],
    [
      'a file that is too large',
      (file) => writeFileSync(file, '#'.repeat(MAX_BYTES + 1)),
      'The file is 65 KiB; the limit is 64 KiB.',
    ],
    ['one that is not UTF-8', writeLatin1, 'This character is not UTF-8'],
  ])('%s', (name, make, words) => {
    const env = content(name.replaceAll(' ', '-'), make);
    const { diagnostics } = checkedRedirects(env, LUME);
    expect(diagnostics.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['redirects/format', 'error'],
    ]);
    expect(diagnostics[0]?.message).toContain(words);
    expect(() => soundRedirects(env, LUME)).toThrow(ContentError);
  });
});

test('the error of a character that is not UTF-8 has its position', () => {
  const { diagnostics } = checkedRedirects(content('place', writeLatin1), LUME);
  expect(diagnostics[0]?.start).toEqual({ line: 2, column: 6 });
});

function writeLatin1(file: string): void {
  writeFileSync(file, Buffer.from('# a\n# caf\xe9\n', 'latin1'));
}
