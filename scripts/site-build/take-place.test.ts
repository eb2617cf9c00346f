import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** The names of entries that cannot be moved, as one that another program holds. */
const held = new Set<string>();
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const renameSync: typeof fs.renameSync = (from, to) => {
    if (held.has(basename(String(to)))) throw new Error('EPERM');
    fs.renameSync(from, to);
  };
  return { ...fs, renameSync };
});
// Another test of this worker may have loaded the module with the real one.
vi.resetModules();
const { recover, stagingOf, takeContentsOf, takePlaceOf } = await import('./take-place.ts');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'septet-take-place-'));
});
afterEach(() => {
  held.clear();
  rmSync(folder, { recursive: true, force: true });
});

function site(name: string, files: Readonly<Record<string, string>>): string {
  const path = join(folder, name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(path, file, '..'), { recursive: true });
    writeFileSync(join(path, file), text);
  }
  return path;
}

const contentOf = (path: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((file) => [file.slice(path.length + 1), readFileSync(file, 'utf8')]),
  );

const NEW = { 'index.html': 'new', 'agents/lume/index.html': 'new' };
const OLD = { 'index.html': 'old', 'agents/gone/index.html': 'old' };

describe.each([
  ['by its name', takePlaceOf],
  ['entry by entry', takeContentsOf],
])('a site takes its place %s', (_how, take) => {
  it.each([
    ['where nothing was', {}],
    ['of the last one', OLD],
    ['of the last one, where a build was broken off', { ...OLD, '.coming/index.html': 'half' }],
  ])('%s', (_case, last) => {
    const out = site('dist', last);
    take(out, site('.dist.building', NEW));
    expect(contentOf(out)).toEqual(NEW);
    expect(readdirSync(folder)).not.toContain('.dist.last');
  });

  it('and leaves the last one whole where there is no new one', () => {
    const out = site('dist', OLD);
    expect(() => take(out, join(folder, 'nowhere'))).toThrow('ENOENT');
    expect(contentOf(out)).toEqual(OLD);
  });
});

it('what has moved comes back where an entry cannot be moved', () => {
  const out = site('dist', OLD);
  const next = site('.dist.building', { ...NEW, 'held.html': 'new' });
  held.add('held.html');
  expect(() => takeContentsOf(out, next)).toThrow('EPERM');
  expect(contentOf(out)).toEqual(OLD);
});

it('a site for a place on the same disk is built beside it, hidden', () => {
  expect(stagingOf(join(folder, 'not', 'yet', 'dist'), folder)).toBe(
    join(folder, 'not', 'yet', '.dist.building'),
  );
});

it.each([
  ['between two renamings', { '.dist.last': OLD }],
  ['before the first entry of the new site', { 'dist/.going': OLD, 'dist/.coming': NEW }],
  [
    'in the middle of the entries',
    { 'dist/.going': OLD, dist: { 'index.html': 'new' }, 'dist/.coming': { 'a.html': 'new' } },
  ],
  ['nowhere', { dist: OLD }],
])('a build that was broken off %s has not lost the last site', (_when, left) => {
  for (const [name, files] of Object.entries(left)) site(name, files);
  recover(join(folder, 'dist'));
  expect(contentOf(join(folder, 'dist'))).toEqual(OLD);
});

it('where there was no site there is none', () => {
  recover(join(folder, 'dist'));
  expect(readdirSync(folder)).toEqual([]);
});

/** A disk of its own on most systems; on Linux somewhere in it one may write. */
const DEVICES = '/dev';
const isElsewhere = (path: string): boolean =>
  existsSync(path) && statSync(path).dev !== statSync(tmpdir()).dev;

it.runIf(isElsewhere(DEVICES))('a site for another disk is built in the project', () => {
  expect(stagingOf(join(DEVICES, 'nowhere', 'dist'), folder)).toBe(join(folder, '.dist.building'));
});

it.runIf(isElsewhere(join(DEVICES, 'shm')))('a site takes its place on another disk', () => {
  const other = mkdtempSync(join(DEVICES, 'shm', 'septet-take-place-'));
  const out = join(other, 'dist');
  try {
    takePlaceOf(out, site('first', OLD));
    takePlaceOf(out, site('second', NEW));
    expect(contentOf(out)).toEqual(NEW);
    expect(readdirSync(other)).toEqual(['dist']);
  } finally {
    rmSync(other, { recursive: true });
  }
});
