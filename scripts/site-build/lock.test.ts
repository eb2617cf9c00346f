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

it('lasts until it is ended', () => {
  const unlock = lock(file);
  expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
  unlock();
  expect(existsSync(file)).toBe(false);
});

it('keeps others out, and names the process that builds', () => {
  lock(file)();
  writeFileSync(file, String(process.ppid));
  expect(() => lock(file)).toThrow(`process ${process.ppid}`);
  expect(existsSync(file)).toBe(true);
});

it.each([
  ['of a process that is gone', () => String(spawnSync(process.execPath, ['-e', '']).pid)],
  // In a container every build may have the same number.
  ['of an earlier process with our number', () => String(process.pid)],
  ['that is empty', () => ''],
  ['that is no number', () => 'half'],
])('a lock %s is taken over', (_case, left) => {
  lock(file)();
  writeFileSync(file, left());
  lock(file);
  expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
});

it.skipIf(process.platform === 'win32')('keeps out of the build of somebody else', () => {
  lock(file)();
  // The first process of a system, which only the administrator may send something.
  writeFileSync(file, '1');
  expect(() => lock(file)).toThrow('process 1)');
});
