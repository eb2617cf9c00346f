import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Folders inside a site while it changes, for new files and for old ones. No host serves names that begin with a dot. */
export const COMING = '.coming';
const GOING = '.going';
export const isSwapFolder = (name: string): boolean => name === COMING || name === GOING;

/** Paths below a site, of files or of whole folders. */
interface Swap {
  readonly leaving: readonly string[];
  readonly arriving: readonly string[];
}

/** The file with the swap that is under way. As long as it exists, the site is partly the old one and partly the new. */
const journalOf = (out: string): string => join(out, GOING, 'journal.json');

/** Takes out of a site what leaves and puts into it what arrives, from `COMING`: all of it, or nothing where that fails. */
export function swap(out: string, { leaving, arriving }: Swap): void {
  mkdirSync(join(out, GOING), { recursive: true });
  writeFileSync(journalOf(out), JSON.stringify({ leaving, arriving }));
  try {
    for (const path of leaving) move(join(out, path), join(out, GOING, path));
    removeEmpty(out, leaving);
    for (const path of arriving) move(join(out, COMING, path), join(out, path));
    rmSync(journalOf(out));
  } finally {
    recover(out);
  }
}

/** Swaps everything. Whole folders change places, which takes no time. */
export const swapAll = (out: string): void =>
  swap(out, {
    leaving: readdirSync(out).filter((name) => !isSwapFolder(name)),
    arriving: readdirSync(join(out, COMING)),
  });

/** Undoes a swap that was broken off, and removes what a build has left in the site. */
export function recover(out: string): void {
  if (existsSync(journalOf(out))) {
    const { leaving, arriving }: Swap = JSON.parse(readFileSync(journalOf(out), 'utf8'));
    const moveBack = (path: string, from: string, to: string): void => {
      const wasMoved = existsSync(join(out, from, path)) && !existsSync(join(out, to, path));
      if (wasMoved) move(join(out, from, path), join(out, to, path));
    };
    for (const path of arriving) moveBack(path, '', COMING);
    removeEmpty(out, arriving);
    for (const path of leaving) moveBack(path, GOING, '');
  }
  for (const name of [COMING, GOING]) rmSync(join(out, name), { recursive: true, force: true });
}

function move(from: string, to: string): void {
  ensuringFolder(to, () => renameSync(from, to));
}

/** Does something with a file, and makes its folder first where that does not exist. */
export function ensuringFolder(file: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    mkdirSync(dirname(file), { recursive: true });
    act();
  }
}

/** Removes the folders of the paths that have nothing left in them. */
function removeEmpty(out: string, paths: readonly string[]): void {
  for (const folder of new Set(paths.map((path) => dirname(path)))) {
    for (let at = folder; at !== '.' && removeFolder(join(out, at)); at = dirname(at));
  }
}

/** Returns false where the folder is not empty. */
function removeFolder(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
