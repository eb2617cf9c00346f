import { hash } from 'node:crypto';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openJsonStore } from '../cache/store.ts';
import type { SiteSize } from '../domain/hosts.ts';
import { withSlashes } from '../intake/directories.ts';
import { COMING, inFolder, isOfSwap, swap } from './swap.ts';

/** By what a file shows that nobody has touched it since it was written. */
export type Stamp = readonly [size: number, modified: number];

/** How a file looks, and the keys of what it was made from. */
type Note = readonly [stamp: Stamp, keys: readonly string[]];

/** All that is known of a site. */
interface Known<Built> {
  /** Digest of everything that it was made from. */
  readonly sources: string;
  /** What the build said of it. */
  readonly built: Built;
  readonly files: readonly (readonly [path: string, note: Note])[];
}

/**
 * The files of a site while the next one is made. What would be made again as it stands stays where it is; the rest is
 * written below a folder of its own, and takes its place when the site is whole.
 */
export interface SiteFiles {
  /** The folder for what is made. */
  readonly staging: string;
  /** Keeps a file that was made under one of these keys. False: it has to be made. */
  readonly keeps: (path: string, keys: readonly string[]) => boolean;
  /** Keeps everything below a folder, or nothing of it. */
  readonly keepsAll: (folder: string, keys: readonly string[]) => boolean;
  /** Notes a file that was made. */
  readonly note: (path: string, keys: readonly string[], stamp?: Stamp) => void;
  readonly noteAll: (folder: string, keys: readonly string[]) => void;
  /** Writes a file, unless it stands there already. */
  readonly write: (path: string, content: Uint8Array) => boolean;
  readonly size: () => SiteSize;
}

/** A site that changes as a whole. */
export interface Site<Built> extends SiteFiles {
  /** What was built last, where the same would be made now and nobody has touched it since. */
  readonly standing: (sources: string) => Built | undefined;
  /** Makes the site the new one, and remembers it. */
  readonly take: (sources: string, built: Built) => void;
}

/**
 * @param out the folder of the site
 * @param place where what is known of it is kept
 * @param code digest of code and settings: of what was made under another one nothing is known
 */
export function openSite<Built>(out: string, place: string, code: string): Site<Built> {
  const store = openJsonStore<Known<Built>>(place, code);
  const last = store.get('site');
  const before = new Map(last?.files);
  const now = new Map<string, Note>();
  const made: string[] = [];
  const staging = join(out, COMING);
  let listed: readonly string[] | undefined;
  const present = (): readonly string[] => {
    listed ??= filesBelow(out).filter((path) => !isOfSwap(path.split('/', 1)[0] ?? ''));
    return listed;
  };
  /** What is known of a file that will do as it stands. */
  const fitting = (path: string, keys: readonly string[]): Note | undefined => {
    const note = before.get(path);
    return note &&
      keys.some((key) => note[1].includes(key)) &&
      isUntouched(join(out, path), note[0])
      ? note
      : undefined;
  };
  const set = (path: string, note: Note): void => {
    if (now.has(path)) throw new Error(`Two pages would be ${path}.`);
    now.set(path, note);
  };

  const site: Site<Built> = {
    staging,
    standing(sources) {
      if (last?.sources !== sources || present().length !== before.size) return undefined;
      const isWhole = [...before].every(([path, [stamp]]) => isUntouched(join(out, path), stamp));
      return isWhole ? last.built : undefined;
    },
    keeps(path, keys) {
      const note = fitting(path, keys);
      // By its first key a file is the same altogether.
      if (note) set(path, note[1].includes(keys[0] ?? '') ? note : [note[0], keys]);
      return note !== undefined;
    },
    keepsAll(folder, keys) {
      const own = [...before.keys()].filter((path) => path.startsWith(folder));
      const isWhole = own.length > 0 && own.every((path) => fitting(path, keys));
      return isWhole && own.every((path) => site.keeps(path, keys));
    },
    note(path, keys, stamp = stampOf(join(staging, path))) {
      set(path, [stamp, keys]);
      made.push(path);
    },
    noteAll(folder, keys) {
      for (const path of filesBelow(join(staging, folder))) site.note(`${folder}${path}`, keys);
    },
    write(path, content) {
      const keys = [hash('sha256', content)];
      if (site.keeps(path, keys)) return false;
      writeNew(join(staging, path), content);
      site.note(path, keys);
      return true;
    },
    size() {
      const sizes = [...now.values()].map(([[size]]) => size);
      return {
        files: sizes.length,
        bytes: sizes.reduce((sum, size) => sum + size, 0),
        largest: sizes.reduce((most, size) => Math.max(most, size), 0),
      };
    },
    take(sources, built) {
      const arriving = new Set(made);
      const isGoing = (path: string): boolean => arriving.has(path) || !now.has(path);
      // Where nothing stays, whole folders change places, which is done in a moment.
      const change =
        made.length === now.size
          ? { leaving: namesIn(out).filter((name) => !isOfSwap(name)), arriving: namesIn(staging) }
          : { leaving: present().filter(isGoing), arriving: made };
      swap(out, change);
      store.keep(new Map([['site', { sources, built, files: [...now] }]]));
    },
  };
  return site;
}

/** A copy of a file keeps whole milliseconds alone. */
export function stampOf(file: string): Stamp {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() ? [stats.size, Math.round(stats.mtimeMs)] : [-1, -1];
}

function isUntouched(file: string, [size, modified]: Stamp): boolean {
  const [sizeNow, modifiedNow] = stampOf(file);
  return sizeNow === size && modifiedNow === modified;
}

/** Writes a file where there is none yet. */
export function writeNew(file: string, content: Uint8Array): void {
  inFolder(file, () => writeFileSync(file, content, { flag: 'wx' }));
}

const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

const filesBelow = (folder: string): string[] =>
  !existsSync(folder)
    ? []
    : readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) =>
          withSlashes(join(parentPath, name)).slice(folder.length + 1),
        );
