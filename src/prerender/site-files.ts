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
import { withSlashes } from '../intake/listing.ts';
import { COMING, ensuringFolder, isSwapFolder, swap, swapAll } from './swap.ts';

/** Shows whether anybody has touched a file since it was written. */
export type Stamp = readonly [size: number, modified: number];

/** The stamp of a file, and the keys of what it was made from. */
type Note = readonly [stamp: Stamp, keys: readonly string[]];

/** What is kept of a site: a digest of what it was made from, what the build returned, and its files. */
interface SiteRecord<Built> {
  readonly sources: string;
  readonly built: Built;
  readonly files: readonly (readonly [path: string, note: Note])[];
}

/**
 * The files of a site while the next one is made. A file that would be made again just as it is stays where it is. The
 * others are written into a folder of their own, and are put in place when the site is whole.
 */
export class SiteFiles<Built> {
  /** The folder for the files that are made. */
  readonly staging: string;
  readonly #out: string;
  readonly #store: Store<SiteRecord<Built>>;
  readonly #last: SiteRecord<Built> | undefined;
  readonly #lastFiles: ReadonlyMap<string, Note>;
  readonly #files = new Map<string, Note>();
  readonly #made = new Set<string>();

  /**
   * @param out the folder of the site
   * @param storeFolder where the record of the site is kept
   * @param code digest of code and settings: a record from another one does not count
   */
  constructor(out: string, storeFolder: string, code: string) {
    this.#out = out;
    this.staging = join(out, COMING);
    this.#store = openJsonStore(storeFolder, code);
    this.#last = this.#store.get('site');
    this.#lastFiles = new Map(this.#last?.files);
  }

  /** What the last build returned, where these sources would make the same site and nobody has touched its files. */
  unchangedBuild(sources: string): Built | undefined {
    const last = this.#last;
    const isSame =
      last?.sources === sources &&
      this.#filesOnDisk().length === this.#lastFiles.size &&
      [...this.#lastFiles.keys()].every((path) => this.#untouchedStamp(path));
    return isSame ? last.built : undefined;
  }

  /** Keeps a file that was made under one of these keys. Returns false where it has to be made. */
  keepIfSame(path: string, keys: readonly string[]): boolean {
    const stamp = this.#sameStamp(path, keys);
    const [, lastKeys = []] = this.#lastFiles.get(path) ?? [];
    // Where the first key is the same, so are the others.
    if (stamp) this.#set(path, [stamp, lastKeys.includes(keys[0] ?? '') ? lastKeys : keys]);
    return stamp !== undefined;
  }

  /** Keeps every file with a path that begins with a prefix, or none of them. */
  keepAllIfSame(prefix: string, keys: readonly string[]): boolean {
    const paths = [...this.#lastFiles.keys()].filter((path) => path.startsWith(prefix));
    if (paths.length === 0 || !paths.every((path) => this.#sameStamp(path, keys))) return false;
    return paths.every((path) => this.keepIfSame(path, keys));
  }

  /** Notes a file that was made. */
  note(path: string, keys: readonly string[], stamp = stampOf(join(this.staging, path))): void {
    this.#set(path, [stamp, keys]);
    this.#made.add(path);
  }

  /** Notes every file that was made below a folder. */
  noteAll(folder: string, keys: readonly string[]): void {
    for (const path of filesBelow(join(this.staging, folder))) this.note(`${folder}/${path}`, keys);
  }

  /** Writes a file, unless the last site has the same. */
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
    this.#files.delete(path);
  }

  /** Whether a file was made now, and not kept from the last site. */
  isMade(path: string): boolean {
    return this.#made.has(path);
  }

  /** Where a file is until the new site is put in place. */
  fileAt(path: string): string {
    return join(this.isMade(path) ? this.staging : this.#out, path);
  }

  /** The names of the files that the next site has in a folder by now. */
  namesIn(folder: string): string[] {
    const paths = [...this.#files.keys()].filter((path) => dirname(path) === folder);
    return paths.map((path) => basename(path));
  }

  size(): SiteSize {
    const sizes = [...this.#files.values()].map(([[size]]) => size);
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    return { files: sizes.length, bytes, largest: sizes.reduce((a, b) => Math.max(a, b), 0) };
  }

  /** Puts the new site in the place of the last one, and keeps its record. */
  putInPlace(sources: string, built: Built): void {
    const leaving = this.#filesOnDisk().filter(
      (path) => this.isMade(path) || !this.#files.has(path),
    );
    if (this.#made.size === this.#files.size) swapAll(this.#out);
    else swap(this.#out, { leaving, arriving: [...this.#made] });
    this.#store.keep(new Map([['site', { sources, built, files: [...this.#files] }]]));
  }

  /** The stamp of a file of the last site that has one of the keys and that nobody has touched. */
  #sameStamp(path: string, keys: readonly string[]): Stamp | undefined {
    const [, lastKeys = []] = this.#lastFiles.get(path) ?? [];
    return keys.some((key) => lastKeys.includes(key)) ? this.#untouchedStamp(path) : undefined;
  }

  /** The stamp of a file of the last site that nobody has touched. */
  #untouchedStamp(path: string): Stamp | undefined {
    const [stamp] = this.#lastFiles.get(path) ?? [];
    return stamp?.join() === stampOf(join(this.#out, path)).join() ? stamp : undefined;
  }

  #set(path: string, note: Note): void {
    if (this.#files.has(path)) throw new Error(`Two pages would be ${path}.`);
    this.#files.set(path, note);
  }

  /** The files of the last site, and any that others have put there. */
  #filesOnDisk(): string[] {
    return filesBelow(this.#out).filter((path) => !isSwapFolder(path.split('/', 1)[0] ?? ''));
  }
}

/** A site to which files are added, whatever the result of its build is. */
export type NextSite = Omit<SiteFiles<unknown>, 'unchangedBuild' | 'putInPlace'>;

/** With whole milliseconds, since a copy of a file keeps no more. */
export function stampOf(file: string): Stamp {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() ? [stats.size, Math.round(stats.mtimeMs)] : [-1, -1];
}

const PIECE = Buffer.alloc(2 ** 20);

/** A file piece by piece, all in the same memory: a new buffer for each would keep the garbage collector busy. */
export function* piecesOf(file: string): Generator<Buffer> {
  const handle = openSync(file, 'r');
  try {
    for (let size = readSync(handle, PIECE); size > 0; size = readSync(handle, PIECE)) {
      yield PIECE.subarray(0, size);
    }
  } finally {
    closeSync(handle);
  }
}

/** Writes a new file. @throws Error where the file exists */
export const writeNew = (file: string, content: Uint8Array): void =>
  ensuringFolder(file, () => writeFileSync(file, content, { flag: 'wx' }));

/** The path of every file below a folder, relative to it, with slashes and sorted; none where the folder does not exist. */
export const filesBelow = (folder: string): string[] =>
  !existsSync(folder)
    ? []
    : readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        // Without `join`, which takes as long as reading the folders.
        .map(({ parentPath, name }) =>
          withSlashes(`${parentPath}/${name}`.slice(folder.length + 1)),
        )
        .toSorted();
