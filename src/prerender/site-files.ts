import { hash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { openJsonStore, type Store } from '../cache/store.ts';
import type { SiteSize } from '../domain/hosts.ts';
import { withSlashes } from '../intake/directories.ts';
import { COMING, ensuringFolder, isSwapFolder, swap, swapAll } from './swap.ts';

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

/**
 * The files of a site while the next one is made. What would be made again as it stands stays where it is; the rest is
 * written below a folder of its own, and takes its place when the site is whole.
 */
export class SiteFiles<Built> {
  /** The folder for what is made. */
  readonly staging: string;
  readonly #out: string;
  readonly #store: Store<Known<Built>>;
  readonly #last: Known<Built> | undefined;
  readonly #before: ReadonlyMap<string, Note>;
  readonly #now = new Map<string, Note>();
  readonly #made = new Set<string>();

  /**
   * @param out the folder of the site
   * @param place where what is known of it is kept
   * @param code digest of code and settings: of what was made under another one nothing is known
   */
  constructor(out: string, place: string, code: string) {
    this.#out = out;
    this.staging = join(out, COMING);
    this.#store = openJsonStore(place, code);
    this.#last = this.#store.get('site');
    this.#before = new Map(this.#last?.files);
  }

  /** What was built last, where the same would be made now and nobody has touched it since. */
  unchangedBuild(sources: string): Built | undefined {
    const { sources: last, built } = this.#last ?? {};
    const isWhole = last === sources && this.#present().length === this.#before.size;
    return isWhole && [...this.#before.keys()].every((path) => this.#stamp(path))
      ? built
      : undefined;
  }

  /** Keeps a file that was made under one of these keys. False: it has to be made. */
  keepIfSame(path: string, keys: readonly string[]): boolean {
    const stamp = this.#unchanged(path, keys);
    const [, known = []] = this.#before.get(path) ?? [];
    // By its first key it is the same altogether.
    if (stamp) this.#set(path, [stamp, known.includes(keys[0] ?? '') ? known : keys]);
    return stamp !== undefined;
  }

  /** Keeps everything of which the path begins so, or nothing of it. */
  keepAllIfSame(start: string, keys: readonly string[]): boolean {
    const own = [...this.#before.keys()].filter((path) => path.startsWith(start));
    if (own.length === 0 || !own.every((path) => this.#unchanged(path, keys))) return false;
    return own.every((path) => this.keepIfSame(path, keys));
  }

  /** Notes a file that was made. */
  note(path: string, keys: readonly string[], stamp = stampOf(join(this.staging, path))): void {
    this.#set(path, [stamp, keys]);
    this.#made.add(path);
  }

  /** Notes every file that was made below a folder. */
  noteAll(folder: string, keys: readonly string[]): void {
    const own = filesBelow(join(this.staging, folder));
    for (const path of own) this.note(`${folder}/${path}`, keys);
  }

  /** Writes a file, unless it stands there already. */
  write(path: string, content: Uint8Array, keys = [hash('sha256', content)]): void {
    if (this.keepIfSame(path, keys)) return;
    writeNew(join(this.staging, path), content);
    this.note(path, keys);
  }

  /** Writes a file of which each line is another file of the site. */
  join(path: string, lines: readonly string[], keys: readonly string[]): void {
    ensuringFolder(join(this.staging, path), () => {
      const file = openSync(join(this.staging, path), 'wx');
      for (const line of lines) {
        for (const piece of piecesOf(this.fileAt(line))) writeSync(file, piece);
        writeSync(file, '\n');
      }
      closeSync(file);
    });
    this.note(path, keys);
  }

  /** Leaves out a file that was only needed to make others. */
  drop(path: string): void {
    if (this.#made.delete(path)) rmSync(join(this.staging, path));
    this.#now.delete(path);
  }

  /** Whether a file was made, and does not stand there from before. */
  isMade(path: string): boolean {
    return this.#made.has(path);
  }

  /** Where a file stands until the site is the new one. */
  fileAt(path: string): string {
    return join(this.isMade(path) ? this.staging : this.#out, path);
  }

  /** The files of the next site in a folder, as far as they are known by now. */
  namesIn(folder: string): string[] {
    const own = [...this.#now.keys()].filter((path) => dirname(path) === folder);
    return own.map((path) => basename(path));
  }

  size(): SiteSize {
    const sizes = [...this.#now.values()].map(([[size]]) => size);
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    return { files: sizes.length, bytes, largest: sizes.reduce((a, b) => Math.max(a, b), 0) };
  }

  /** Makes the site the new one, and remembers it. */
  putInPlace(sources: string, built: Built): void {
    const leaving = this.#present().filter((path) => this.isMade(path) || !this.#now.has(path));
    if (this.#made.size === this.#now.size) swapAll(this.#out);
    else swap(this.#out, { leaving, arriving: [...this.#made] });
    this.#store.keep(new Map([['site', { sources, built, files: [...this.#now] }]]));
  }

  /** The stamp of a file of the last site that would be made again as it stands. */
  #unchanged(path: string, keys: readonly string[]): Stamp | undefined {
    const [, known = []] = this.#before.get(path) ?? [];
    return keys.some((key) => known.includes(key)) ? this.#stamp(path) : undefined;
  }

  /** The stamp of a file of the last site that nobody has touched. */
  #stamp(path: string): Stamp | undefined {
    const [stamp] = this.#before.get(path) ?? [];
    return stamp?.join() === stampOf(join(this.#out, path)).join() ? stamp : undefined;
  }

  #set(path: string, note: Note): void {
    if (this.#now.has(path)) throw new Error(`Two pages would be ${path}.`);
    this.#now.set(path, note);
  }

  /** The files of the last site, and whatever else lies there. */
  #present(): string[] {
    return filesBelow(this.#out).filter((path) => !isSwapFolder(path.split('/', 1)[0] ?? ''));
  }
}

/** A site to which files are added, whatever is noted of its build. */
export type NextSite = Omit<SiteFiles<unknown>, 'unchangedBuild' | 'putInPlace'>;

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
  ensuringFolder(file, () => writeFileSync(file, content, { flag: 'wx' }));

/** Every file below a folder, from there, with slashes and in order; none where there is no such folder. */
export const filesBelow = (folder: string): string[] =>
  !existsSync(folder)
    ? []
    : readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        // Without `join`, which takes as long as to read the folders.
        .map(({ parentPath, name }) =>
          withSlashes(`${parentPath}/${name}`.slice(folder.length + 1)),
        )
        .toSorted();
