import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { folderOfTest } from '../../src/intake/folder.fixture.ts';
import { lock } from './lock.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = folderOfTest();
  file = join(folder, 'not-there-yet', 'building');
});

it('a lock lasts until it is removed', () => {
  const unlock = lock(file);
  expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
  unlock();
  expect(existsSync(file)).toBe(false);
});

it('a lock keeps others out, and names the process that builds', () => {
  lock(file)();
  writeFileSync(file, String(process.ppid));
  expect(() => lock(file)).toThrow(`process ${process.ppid}`);
  expect(existsSync(file)).toBe(true);
});

it.each([
  ['of a process that is gone', () => String(spawnSync(process.execPath, ['-e', '']).pid)],
  // In a container every build may have the same process id.
  ['of an earlier process with our id', () => String(process.pid)],
  ['that is empty', () => ''],
  ['that is not a number', () => 'half'],
])('a lock %s is taken over', (_case, left) => {
  lock(file)();
  writeFileSync(file, left());
  lock(file);
  expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
});

it.skipIf(process.platform === 'win32')('the build of another user keeps us out', () => {
  lock(file)();
  // The first process of a system, to which only root may send signals.
  writeFileSync(file, '1');
  expect(() => lock(file)).toThrow('process 1)');
});
