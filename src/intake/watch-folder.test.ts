import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type FolderChange, watchFolder } from './watch-folder.ts';

/** A folder with `agents/a.md`, and what was told of it. */
function watchedFolder(recursive?: boolean) {
  const folder = mkdtempSync(join(tmpdir(), 'septet-watch-'));
  const path = (name: string) => join(folder, name);
  mkdirSync(path('agents'));
  writeFileSync(path('agents/a.md'), 'a');
  const told: FolderChange[] = [];
  const watcher = watchFolder(folder, (change) => told.push(change), recursive);
  onTestFinished(() => {
    watcher.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { path, told };
}

type Folder = ReturnType<typeof watchedFolder>;

test.each<[what: string, act: (folder: Folder) => void, file: string, isEdit: boolean]>([
  ['a save', ({ path }) => writeFileSync(path('agents/a.md'), 'b'), 'agents/a.md', true],
  [
    'a file that comes',
    ({ path }) => writeFileSync(path('agents/b.md'), 'b'),
    'agents/b.md',
    false,
  ],
  ['a file that goes', ({ path }) => rmSync(path('agents/a.md')), 'agents/a.md', false],
  ['a folder that comes', ({ path }) => mkdirSync(path('others')), 'others', false],
])('%s is told', async (_, act, file, isEdit) => {
  const folder = watchedFolder();
  act(folder);
  await expect.poll(() => folder.told).toContainEqual({ file: folder.path(file), isEdit });
});

test('a file in a folder that came later is told, and a file that takes the place of another', async () => {
  const { path, told } = watchedFolder();
  mkdirSync(path('others'));
  await expect.poll(() => told.length).toBeGreaterThan(0);
  writeFileSync(path('others/c.md'), 'c');
  await expect.poll(() => told.map(({ file }) => file)).toContain(path('others/c.md'));
  writeFileSync(path('others/.c.md.new'), 'd');
  renameSync(path('others/.c.md.new'), path('agents/a.md'));
  await expect.poll(() => told.map(({ file }) => file)).toContain(path('agents/a.md'));
});

test('a folder that is not watched with what is in it tells of its own files alone', async () => {
  const { path, told } = watchedFolder(false);
  writeFileSync(path('agents/a.md'), 'b');
  writeFileSync(path('own.md'), 'c');
  await expect.poll(() => told.map(({ file }) => file)).toContain(path('own.md'));
  expect(told.map(({ file }) => file)).not.toContain(path('agents/a.md'));
});

test('a folder that is gone is an error of the system, with its path', () => {
  expect(() => watchFolder('/no/such/folder', () => {})).toThrow(/ENOENT.*\/no\/such\/folder/);
});
