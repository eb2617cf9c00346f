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

/** Inside a site while it changes: what comes, and what was there. With a dot before their names nobody serves them. */
export const COMING = '.coming';
const GOING = '.going';
export const isSwapFolder = (name: string): boolean => name === COMING || name === GOING;

/** Paths below a site, of files or of whole folders. */
interface Swap {
  readonly leaving: readonly string[];
  readonly arriving: readonly string[];
}

/** What is under way. As long as this file is there, a site is half one and half the other. */
const journalOf = (out: string): string => join(out, GOING, 'journal.json');

/** Takes out of a site what leaves and puts into it what waits in `COMING`: all of it, or nothing where that fails. */
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

/** The same for everything: whole folders change places, which is done in a moment. */
export const swapAll = (out: string): void =>
  swap(out, {
    leaving: readdirSync(out).filter((name) => name !== COMING && name !== GOING),
    arriving: readdirSync(join(out, COMING)),
  });

/** Makes a site what it was where a swap was broken off, and removes what a build has left in it. */
export function recover(out: string): void {
  if (existsSync(journalOf(out))) {
    const { leaving, arriving }: Swap = JSON.parse(readFileSync(journalOf(out), 'utf8'));
    const back = (path: string, from: string, to: string): void => {
      const isThere = existsSync(join(out, from, path)) && !existsSync(join(out, to, path));
      if (isThere) move(join(out, from, path), join(out, to, path));
    };
    for (const path of arriving) back(path, '', COMING);
    removeEmpty(out, arriving);
    for (const path of leaving) back(path, GOING, '');
  }
  for (const name of [COMING, GOING]) rmSync(join(out, name), { recursive: true, force: true });
}

function move(from: string, to: string): void {
  ensuringFolder(to, () => renameSync(from, to));
}

/** Does something with a file whose folder may have to be made. */
export function ensuringFolder(file: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    mkdirSync(dirname(file), { recursive: true });
    act();
  }
}

/** Folders that have nothing left in them. */
function removeEmpty(out: string, paths: readonly string[]): void {
  for (const folder of new Set(paths.map((path) => dirname(path)))) {
    for (let at = folder; at !== '.' && isRemoved(join(out, at)); at = dirname(at));
  }
}

function isRemoved(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
