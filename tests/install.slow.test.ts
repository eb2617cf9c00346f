import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../src/intake/directories.ts';
import { folderOfFile } from '../src/intake/folder.fixture.ts';

/** What stands on the disk of whoever installs Septet: megabytes, and so many files. docs/running-a-catalogue.md says it. */
const MOST = { megabytes: 480, files: 16_000 } as const;

const ROOT = folderOfFile();

/** Runs npm as somebody who has no clone. */
function npm(cwd: string, ...args: string[]): string {
  const theirs =
    /^(?:INIT_CWD|CONTENT_DIR|NODE_OPTIONS|SEPTET_.*|VITEST.*|npm_(?:package|lifecycle)_.*)$/;
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !theirs.test(name)),
  );
  return execFileSync('npm', args, { cwd, env, encoding: 'utf8' });
}

/** A file with two names, such as the Node.js that Septet brings, is on the disk once. */
function weightOf(folder: string): { readonly megabytes: number; readonly files: number } {
  const stats = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => statSync(join(parentPath, name)));
  const once = new Map(stats.map(({ ino, size }) => [ino, size]));
  const bytes = [...once.values()].reduce((sum, size) => sum + size, 0);
  return { megabytes: bytes / 1e6, files: once.size };
}

test('npm installs the packed archive into an empty folder, the catalogue in it passes its own test, and an edition of it can be built again', () => {
  const [{ filename }] = JSON.parse(
    npm(PROJECT_ROOT, 'pack', '--json', '--ignore-scripts', '--pack-destination', ROOT),
  );
  const command = join(PROJECT_ROOT, 'bin/septet.mjs');
  execFileSync(process.execPath, [command, 'init', 'mine', '--from', join(ROOT, filename)], {
    cwd: ROOT,
    env: { ...process.env, INIT_CWD: ROOT },
  });
  const mine = join(ROOT, 'mine');
  npm(mine, 'install', '--no-audit', '--no-fund');
  const { megabytes, files } = weightOf(join(mine, 'node_modules'));
  console.info(`${Math.round(megabytes)} MB in ${files} files`);
  expect(megabytes).toBeLessThan(MOST.megabytes);
  expect(files).toBeLessThan(MOST.files);
  expect(npm(mine, 'test')).toMatch(/none broken\.\n$/);
  const { dependencies } = JSON.parse(readFileSync(join(mine, 'package.json'), 'utf8'));
  expect(Object.keys(dependencies)).toEqual(['septet']);
  expect(frozen(mine)).toContain('the same, byte for byte');
}, 900_000);

/** Makes a repository of a catalogue, and an edition of its commit; says what came of building it again. */
function frozen(mine: string): string {
  const author = ['-c', 'user.name=A. Person', '-c', 'user.email=a@example.org'];
  const git = (...args: string[]) => execFileSync('git', args, { cwd: mine });
  git('init', '--quiet');
  git('add', '.');
  git(...author, 'commit', '--quiet', '-m', 'Begin');
  npm(mine, 'run', 'edition', '--', '2026.12');
  return npm(mine, 'run', 'verify', '--', '2026.12');
}
