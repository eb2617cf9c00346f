import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { EDITION } from '../domain/editions/edition.fixture.ts';
import { builtFrom } from './built-from.ts';
import { folderOfTest, withFiles } from './folder.fixture.ts';
import { gitIn } from './git.fixture.ts';
import { readFromGit } from './other-data.ts';

let folder = '';
beforeEach(() => {
  folder = folderOfTest();
});

function content(name: string): string {
  const directory = join(folder, name);
  mkdirSync(join(directory, 'assessments'), { recursive: true });
  writeFileSync(join(directory, 'assessments', 'one.md'), 'text');
  return directory;
}

const DAY = '2026-11-21T23:30:00-05:00';
const git = (directory: string, ...args: string[]): string =>
  gitIn(directory, { GIT_COMMITTER_DATE: DAY, GIT_AUTHOR_DATE: DAY })(...args);

function committed(name: string): { directory: string; commit: string } {
  const directory = content(name);
  git(directory, 'init', '-q');
  git(directory, 'add', '.');
  git(directory, 'commit', '-qm', 'First');
  return { directory, commit: git(directory, 'rev-parse', 'HEAD') };
}

test('each repository gives its commit, the day of it in UTC, and whether files differ from it', () => {
  const [a, b] = [committed('a'), committed('b')];
  writeFileSync(join(b.directory, 'assessments', 'one.md'), 'other');
  const CONTENT_DIR = [a.directory, b.directory].join(delimiter);
  expect(builtFrom({ CONTENT_DIR })).toEqual([
    { commit: a.commit, day: '2026-11-22', changed: false },
    { commit: b.commit, day: '2026-11-22', changed: true },
  ]);
});

test('without git itself a site is built all the same', async () => {
  const { directory } = committed('edition');
  withFiles(directory, { 'editions/2026.12.json': JSON.stringify(EDITION) });
  vi.stubEnv('PATH', '');
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(await readFromGit({ CONTENT_DIR: directory })).toEqual({
    histories: {
      agents: [{ slug: 'one', entries: [], notices: ['no-git'] }],
      site: { equations: [], notices: ['no-git'] },
    },
    builtFrom: [],
    editions: [{ edition: EDITION, isCurrent: false }],
  });
});

test('content outside of git and a repository without a commit give nothing', () => {
  const plain = content('plain');
  expect(builtFrom({ CONTENT_DIR: plain })).toEqual([]);
  git(plain, 'init', '-q');
  expect(builtFrom({ CONTENT_DIR: plain })).toEqual([]);
});
