import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** The moves that are left until the machine stops. */
let movesLeft = Number.POSITIVE_INFINITY;
/** The name of a file or folder that cannot be moved, because another program has it open. */
let lockedName = '';
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const renameSync: typeof fs.renameSync = (from, to) => {
    if (movesLeft <= 0) throw new Error('The machine stops.');
    if (basename(String(to)) === lockedName) throw new Error('EPERM');
    fs.renameSync(from, to);
    movesLeft -= 1;
  };
  return { ...fs, renameSync };
});
// Another test of this worker may have loaded the module with the real one.
vi.resetModules();
const { COMING, recover, swap } = await import('./swap.ts');

let out = '';
beforeEach(() => {
  out = join(mkdtempSync(join(tmpdir(), 'septet-swap-')), 'dist');
  write('', OLD);
  write(COMING, NEW);
});
afterEach(() => {
  movesLeft = Number.POSITIVE_INFINITY;
  lockedName = '';
  rmSync(dirname(out), { recursive: true });
});

const OLD = {
  'index.html': 'old',
  'same.html': 'same',
  'agents/gone/index.html': 'old',
  'b/c': 'old',
};
const NEW = { 'index.html': 'new', 'agents/lume/index.html': 'new', b: 'new' };
const AFTER = { ...NEW, 'same.html': 'same' };
const CHANGE = {
  leaving: ['index.html', 'agents/gone/index.html', 'b/c'],
  arriving: Object.keys(NEW),
};
const WHOLE = {
  leaving: ['index.html', 'same.html', 'agents', 'b'],
  arriving: ['index.html', 'agents', 'b'],
};

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(out, folder, path)), { recursive: true });
    writeFileSync(join(out, folder, path), text);
  }
}

const content = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [file.slice(out.length + 1), readFileSync(file, 'utf8')]),
  );

test.each([
  ['file by file', CHANGE, AFTER],
  ['by whole folders', WHOLE, NEW],
])('what leaves is gone and what arrives is there, %s', (_how, change, after) => {
  swap(out, change);
  expect(content()).toEqual(after);
  expect(existsSync(join(out, 'agents', 'gone'))).toBe(false);
});

test.each(['agents', 'index.html', 'b'])(
  'where %s cannot be moved, the last site stays',
  (name) => {
    lockedName = name;
    expect(() => swap(out, WHOLE)).toThrow('EPERM');
    lockedName = '';
    recover(out);
    expect(content()).toEqual(OLD);
  },
);

test.each([
  ['file by file', CHANGE],
  ['by whole folders', WHOLE],
])('wherever a machine stops %s, and stops again, the last site comes back', (_how, change) => {
  for (let stops = 0; stops < 6; stops += 1) {
    movesLeft = stops;
    expect(() => swap(out, change)).toThrow('stops');
    for (let again = 0; again < 12; again += 1) {
      movesLeft = again;
      try {
        recover(out);
      } catch {
        // It stopped again.
      }
    }
    movesLeft = Number.POSITIVE_INFINITY;
    recover(out);
    expect(content()).toEqual(OLD);
    write(COMING, NEW);
  }
});

test('recovering removes what a build has left, and makes no site where there is none', () => {
  recover(out);
  expect(content()).toEqual(OLD);
  recover(join(out, 'nowhere'));
  expect(existsSync(join(out, 'nowhere'))).toBe(false);
});
