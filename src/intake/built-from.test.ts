import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtFrom } from './built-from.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'septet-built-from-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function content(name: string): string {
  const directory = join(folder, name);
  mkdirSync(join(directory, 'assessments'), { recursive: true });
  writeFileSync(join(directory, 'assessments', 'one.md'), 'text');
  return directory;
}

function git(directory: string, ...args: string[]): string {
  const env = {
    ...process.env,
    GIT_COMMITTER_DATE: '2026-11-21T23:30:00-05:00',
    GIT_AUTHOR_DATE: '2026-11-21T23:30:00-05:00',
  };
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
  return spawnSync('git', [...who, ...args], {
    cwd: directory,
    env,
    encoding: 'utf8',
  }).stdout.trim();
}

function committed(name: string): { directory: string; commit: string } {
  const directory = content(name);
  git(directory, 'init', '-q');
  git(directory, 'add', '.');
  git(directory, 'commit', '-qm', 'First');
  return { directory, commit: git(directory, 'rev-parse', 'HEAD') };
}

test('each repository says its commit, its day in UTC, and whether files differ from it', () => {
  const [a, b] = [committed('a'), committed('b')];
  writeFileSync(join(b.directory, 'assessments', 'one.md'), 'other');
  const CONTENT_DIR = [a.directory, b.directory].join(delimiter);
  expect(builtFrom({ CONTENT_DIR })).toEqual([
    { commit: a.commit, day: '2026-11-22', changed: false },
    { commit: b.commit, day: '2026-11-22', changed: true },
  ]);
});

test('content that no git knows, and a repository without a commit, say nothing', () => {
  const plain = content('plain');
  expect(builtFrom({ CONTENT_DIR: plain })).toEqual([]);
  git(plain, 'init', '-q');
  expect(builtFrom({ CONTENT_DIR: plain })).toEqual([]);
});
