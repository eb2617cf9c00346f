import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOfFile } from '../src/intake/folder.fixture.ts';
import { PROJECT_ROOT } from '../src/intake/places.ts';

/** What an installed Septet may take on the disk, as docs/running-a-catalogue.md says. */
const LIMIT = { megabytes: 430, files: 16_000 } as const;

const ROOT = folderOfFile();

/** Runs npm as somebody who has no clone. */
function npm(cwd: string, ...args: string[]): string {
  const dropped =
    /^(?:INIT_CWD|CONTENT_DIR|NODE_OPTIONS|SEPTET_.*|VITEST.*|npm_(?:package|lifecycle)_.*)$/;
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !dropped.test(name)),
  );
  return execFileSync('npm', args, { cwd, env, encoding: 'utf8' });
}

/** The size of a folder. A file with two names, such as the Node.js that Septet brings, counts once. */
function sizeOf(folder: string): { readonly megabytes: number; readonly files: number } {
  const stats = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => statSync(join(parentPath, name)));
  const sizes = new Map(stats.map(({ ino, size }) => [ino, size]));
  const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  return { megabytes: bytes / 1e6, files: sizes.size };
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
  const { megabytes, files } = sizeOf(join(mine, 'node_modules'));
  console.info(`${Math.round(megabytes)} MB in ${files} files`);
  expect(megabytes).toBeLessThan(LIMIT.megabytes);
  expect(files).toBeLessThan(LIMIT.files);
  expect(npm(mine, 'test')).toMatch(/none broken\.\n$/);
  const { dependencies } = JSON.parse(readFileSync(join(mine, 'package.json'), 'utf8'));
  expect(Object.keys(dependencies)).toEqual(['septet']);
  expect(freezeAndVerify(mine)).toContain('the same, byte for byte');
}, 900_000);

/** Makes a repository of a catalogue and an edition of its commit; returns what verifying that prints. */
function freezeAndVerify(mine: string): string {
  const author = ['-c', 'user.name=A. Person', '-c', 'user.email=a@example.org'];
  const git = (...args: string[]) => execFileSync('git', args, { cwd: mine });
  git('init', '--quiet');
  git('add', '.');
  git(...author, 'commit', '--quiet', '-m', 'Begin');
  npm(mine, 'run', 'edition', '--', '2026.12');
  return npm(mine, 'run', 'verify', '--', '2026.12');
}
