import { hash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { openJsonStore } from '../cache/store.ts';
import type { SiteSize } from '../domain/hosts.ts';
import { withSlashes } from '../intake/directories.ts';
import { COMING, inFolder, isOfSwap, swap, swapAll } from './swap.ts';

/** By what a file shows that nobody has touched it since it was written. */
export type Stamp = readonly [size: number, modified: number];

/** How a file looks, and the keys of what it was made from. */
type Note = readonly [stamp: Stamp, keys: readonly string[]];

/** All that is known of a site: a digest of what it was made from, what the build said of it, and its files. */
interface Known<Built> {
  readonly sources: string;
  readonly built: Built;
  readonly files: readonly (readonly [path: string, note: Note])[];
}

export type SiteFiles = ReturnType<typeof openSite<unknown>>;

/**
 * The files of a site while the next one is made. What would be made again as it stands stays where it is; the rest is
 * written below a folder of its own, and takes its place when the site is whole.
 *
 * @param out the folder of the site
 * @param place where what is known of it is kept
 * @param code digest of code and settings: of what was made under another one nothing is known
 */
export function openSite<Built>(out: string, place: string, code: string) {
  const store = openJsonStore<Known<Built>>(place, code);
  const last = store.get('site');
  const before = new Map(last?.files);
  const now = new Map<string, Note>();
  const made = new Set<string>();
  const staging = join(out, COMING);
  let listed: readonly string[] | undefined;
  const present = (): readonly string[] => {
    listed ??= filesBelow(out).filter((path) => !isOfSwap(path.split('/', 1)[0] ?? ''));
    return listed;
  };
  const isUntouched = (path: string, [size, modified]: Stamp): boolean => {
    const [sizeNow, modifiedNow] = stampOf(join(out, path));
    return sizeNow === size && modifiedNow === modified;
  };
  const stays = (path: string, keys: readonly string[]): boolean => {
    const [stamp, known = []] = before.get(path) ?? [];
    return (
      stamp !== undefined && keys.some((key) => known.includes(key)) && isUntouched(path, stamp)
    );
  };
  const set = (path: string, note: Note): void => {
    if (now.has(path)) throw new Error(`Two pages would be ${path}.`);
    now.set(path, note);
  };

  const site = {
    /** The folder for what is made. */
    staging,
    /** What was built last, where the same would be made now and nobody has touched it since. */
    standing(sources: string): Built | undefined {
      if (last?.sources !== sources || present().length !== before.size) return undefined;
      return [...before].every(([path, [stamp]]) => isUntouched(path, stamp))
        ? last.built
        : undefined;
    },
    /** Keeps a file that was made under one of these keys. False: it has to be made. */
    keeps(path: string, keys: readonly string[]): boolean {
      const [stamp, known = []] = before.get(path) ?? [];
      if (!stamp || !stays(path, keys)) return false;
      // By its first key it is the same altogether.
      set(path, [stamp, known.includes(keys[0] ?? '') ? known : keys]);
      return true;
    },
    /** Keeps everything below a folder, or nothing of it. */
    keepsAll(folder: string, keys: readonly string[]): boolean {
      const own = [...before.keys()].filter((path) => path.startsWith(`${folder}/`));
      if (own.length === 0 || !own.every((path) => stays(path, keys))) return false;
      return own.every((path) => site.keeps(path, keys));
    },
    /** Notes a file that was made. */
    note(path: string, keys: readonly string[], stamp = stampOf(join(staging, path))): void {
      set(path, [stamp, keys]);
      made.add(path);
    },
    /** Notes every file that was made below a folder. */
    noteAll(folder: string, keys: readonly string[]): void {
      for (const path of filesBelow(join(staging, folder))) site.note(`${folder}/${path}`, keys);
    },
    /** Writes a file. False: it stands there already. */
    write(path: string, content: Uint8Array): boolean {
      const keys = [hash('sha256', content)];
      if (site.keeps(path, keys)) return false;
      writeNew(join(staging, path), content);
      site.note(path, keys);
      return true;
    },
    /** Where a file stands until the site is the new one. */
    placeOf: (path: string): string => join(made.has(path) ? staging : out, path),
    /** The files of the next site in a folder, as far as they are known by now. */
    namesIn: (folder: string): string[] =>
      [...now.keys()].filter((path) => dirname(path) === folder).map((path) => basename(path)),
    /** Writes a file of which each line is another file of the site. */
    join(path: string, lines: readonly string[], keys: readonly string[]): void {
      inFolder(join(staging, path), () => {
        const file = openSync(join(staging, path), 'wx');
        for (const line of lines) {
          for (const piece of piecesOf(site.placeOf(line))) writeSync(file, piece);
          writeSync(file, '\n');
        }
        closeSync(file);
      });
      site.note(path, keys);
    },
    size(): SiteSize {
      const sizes = [...now.values()].map(([[size]]) => size);
      const bytes = sizes.reduce((sum, size) => sum + size, 0);
      const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
      return { files: sizes.length, bytes, largest };
    },
    /** Makes the site the new one, and remembers it. */
    take(sources: string, built: Built): void {
      const isGoing = (path: string): boolean => made.has(path) || !now.has(path);
      if (made.size === now.size) swapAll(out);
      else swap(out, { leaving: present().filter(isGoing), arriving: [...made] });
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

const ROOM = Buffer.alloc(2 ** 20);

/** A file piece by piece, each in the place of the last one: memory for each would have V8 look for garbage all the time. */
export function* piecesOf(file: string): Generator<Buffer> {
  const handle = openSync(file, 'r');
  try {
    for (let size = readSync(handle, ROOM); size > 0; size = readSync(handle, ROOM)) {
      yield ROOM.subarray(0, size);
    }
  } finally {
    closeSync(handle);
  }
}

/** Writes a file where there is none yet. */
export const writeNew = (file: string, content: Uint8Array): void =>
  inFolder(file, () => writeFileSync(file, content, { flag: 'wx' }));

/** Every file below a folder, from there, with slashes and in order; none where there is no such folder. */
export const filesBelow = (folder: string): string[] =>
  !existsSync(folder)
    ? []
    : readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => withSlashes(join(parentPath, name).slice(folder.length + 1)))
        .toSorted();
