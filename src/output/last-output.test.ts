import { mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lastOutput } from './last-output.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'septet-output-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const open = (code = 'code') =>
  lastOutput(join(root, 'site'), join(root, 'new'), join(root, 'cache', 'note.json'), code);

/** A site with one page, as a first build leaves it. */
async function firstSite(): Promise<void> {
  const output = open();
  await output.write('a/index.html', 'key', new TextEncoder().encode('first'));
  await output.finish();
  renameSync(join(root, 'new'), join(root, 'site'));
  output.remember();
}
const page = (): string => readFileSync(join(root, 'new', 'a', 'index.html'), 'utf8');

test('a page with the same key is taken, and again the time after', async () => {
  await firstSite();
  const output = open();
  expect(output.take('a/index.html', 'key')).toBe(true);
  expect(page()).toBe('first');
  expect(output.counts()).toEqual({ taken: 1, written: 0 });
  rmSync(join(root, 'site'), { recursive: true });
  renameSync(join(root, 'new'), join(root, 'site'));
  output.remember();
  expect(open().take('a/index.html', 'key')).toBe(true);
});

test.each<[string, () => boolean]>([
  ['another key', () => open().take('a/index.html', 'other')],
  ['other code', () => open('other').take('a/index.html', 'key')],
  ['another page', () => open().take('b/index.html', 'key')],
])('%s is not taken', async (_what, take) => {
  await firstSite();
  expect(take()).toBe(false);
});

test.each<[string, (file: string) => void]>([
  ['was changed', (file) => writeFileSync(file, 'other')],
  ['was touched', (file) => utimesSync(file, 1, 1)],
  ['is gone', (file) => rmSync(file)],
])('a page that %s since is not taken', async (_what, happens) => {
  await firstSite();
  happens(join(root, 'site', 'a', 'index.html'));
  expect(open().take('a/index.html', 'key')).toBe(false);
});

test('a build that failed is not remembered', async () => {
  await firstSite();
  const failed = open();
  await failed.write('a/index.html', 'newer key', new TextEncoder().encode('newer'));
  await failed.finish();
  expect(open().take('a/index.html', 'key')).toBe(true);
});

test('half a note is no note', async () => {
  await firstSite();
  writeFileSync(join(root, 'cache', 'note.json'), '{"code":"co');
  expect(open().take('a/index.html', 'key')).toBe(false);
});

test('many files are written, however many wait', async () => {
  const output = open();
  for (let index = 0; index < 500; index += 1) {
    await output.write(`${index}/index.html`, 'key', new TextEncoder().encode(`page ${index}`));
  }
  await output.finish();
  expect(readFileSync(join(root, 'new', '499', 'index.html'), 'utf8')).toBe('page 499');
  expect(output.counts()).toEqual({ taken: 0, written: 500 });
});

test('a file that cannot be written is a failure', async () => {
  writeFileSync(join(root, 'new'), 'no folder');
  const output = open();
  await output.write('a/index.html', 'key', new TextEncoder().encode('page'));
  await expect(output.finish()).rejects.toThrow(/ENOTDIR|EEXIST/);
});
