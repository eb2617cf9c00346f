import { hash } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { writeAtomically } from './write-atomically.ts';

/**
 * Keeps what takes long to make, by the key of what it was made from. An entry that cannot be read or does not match its
 * digest is missing, so it is made again. A store that cannot be written to costs time and nothing else.
 */
export interface Store<T> {
  readonly get: (key: string) => T | undefined;
  /** Keeps these entries and no others. */
  readonly keep: (entries: ReadonlyMap<string, T>) => void;
}

/** JSON texts, one to a line, as bytes. */
export type EntryLines = readonly Uint8Array[];

/** How many stores of one kind are kept. While the project is tested, it is built from several catalogues. */
const MOST_STORES = 8;
const LINE_END = Buffer.from('\n');

/**
 * @param folder holds the files of this store; the folders next to it are stores of the same kind
 * @param storeKey what all entries depend on besides their own keys: entries of another store key are not in the store
 * @param fileCount how many files the entries are split into: few are read fast, many are not all rewritten for one entry
 */
export function openStore(folder: string, storeKey: string, fileCount = 1): Store<EntryLines> {
  const files = Array.from({ length: fileCount }, (_, index) => join(folder, `${index}.lines`));
  let kept: ReadonlyMap<string, EntryLines> = new Map(
    files.flatMap((file) => [...entriesIn(file, storeKey)]),
  );
  const fileIndex = (key: string): number =>
    Number.parseInt(hash('sha256', key).slice(0, 8), 16) % fileCount;
  return {
    get: (key) => kept.get(key),
    keep(entries) {
      const keys = [...new Set([...kept.keys(), ...entries.keys()])];
      const changed = new Set(
        keys.filter((key) => !sameLines(kept.get(key), entries.get(key))).map(fileIndex),
      );
      const byFile = changed.size > 0 ? Map.groupBy(entries, ([key]) => fileIndex(key)) : new Map();
      const write = (): void => {
        mkdirSync(folder, { recursive: true });
        markUsed(folder);
        for (const [index, file] of files.entries()) {
          if (!changed.has(index)) continue;
          writeAtomically(file, fileContent(byFile.get(index) ?? [], storeKey));
        }
        removeOldest(dirname(folder));
      };
      try {
        write();
        kept = entries;
      } catch {
        writeIntoNewFolder(folder, write);
      }
    },
  };
}

/** Something else, such as a folder, may stand where a file of the store belongs. */
function writeIntoNewFolder(folder: string, write: () => void): void {
  try {
    rmSync(folder, { recursive: true, force: true });
    write();
  } catch {
    // We may not write here.
  }
}

/** A store of values that JSON can hold. */
export function openJsonStore<T>(folder: string, storeKey: string, fileCount = 1): Store<T> {
  const { get, keep } = openStore(folder, storeKey, fileCount);
  return {
    get(key) {
      const [line] = get(key) ?? [];
      const value: T | undefined = line && parseLine(line);
      return value;
    },
    keep(entries) {
      keep(
        new Map([...entries].map(([key, value]) => [key, [Buffer.from(JSON.stringify(value))]])),
      );
    },
  };
}

/** Reads with Buffer, since a TextDecoder refuses shared memory. */
export const parseLine = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  JSON.parse(Buffer.from(buffer, byteOffset, byteLength).toString('utf8'));

function sameLines(a: EntryLines | undefined, b: EntryLines | undefined): boolean {
  if (!a || !b) return a === b;
  return a.length === b.length && a.every((line, index) => isSame(line, b[index]));
}

const isSame = (a: Uint8Array, b: Uint8Array | undefined): boolean =>
  a === b || (b !== undefined && Buffer.compare(a, b) === 0);

/** The first line is the store key. For each entry follow a line with its digest, sizes and key, and its own lines. */
function fileContent(
  entries: readonly (readonly [string, EntryLines])[],
  storeKey: string,
): Buffer {
  const parts = entries.flatMap(([key, lines]) => [
    Buffer.from(`${digestOf(key, lines)} ${lines.map(({ length }) => length).join()} ${key}`),
    ...lines,
  ]);
  return Buffer.concat([Buffer.from(storeKey), ...parts].flatMap((part) => [part, LINE_END]));
}

/** Tells damage, for which a CRC is enough: whoever can write to the store can write any digest too. */
const digestOf = (key: string, lines: EntryLines): string =>
  lines.reduce((sum, line) => crc32(line, crc32(LINE_END, sum)), crc32(key)).toString(16);

const HEAD = /^([0-9a-f]{1,8}) (\d{1,10}(?:,\d{1,10})*) (.*)$/;

/** The undamaged entries of a file. Most of its bytes are skipped and not searched: there may be hundreds of millions. */
function* entriesIn(file: string, storeKey: string): Generator<[string, EntryLines]> {
  const bytes = readShared(file);
  let at = 0;
  const next = (size: number): Buffer => {
    const line = bytes.subarray(at, at + size);
    at += line.length + 1;
    return line;
  };
  const nextLine = (): string => next(Math.max(0, bytes.indexOf(10, at) - at)).toString();
  if (nextLine() !== storeKey) return;
  for (;;) {
    const [, digest, sizes = '', key] = HEAD.exec(nextLine()) ?? [];
    if (key === undefined) return;
    const lines = sizes.split(',').map((size) => next(Number(size)));
    if (at <= bytes.length && digestOf(key, lines) === digest) yield [key, lines];
  }
}

/** A file in memory that all threads share; empty where it cannot be read. */
function readShared(file: string): Buffer {
  let handle: number | undefined;
  try {
    handle = openSync(file, 'r');
    const memory = Buffer.from(new SharedArrayBuffer(fstatSync(handle).size));
    readSync(handle, memory, 0, memory.length, 0);
    return memory;
  } catch {
    return Buffer.of();
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** Notes in its time that a folder is used now, for `removeOldest`. */
export const markUsed = (folder: string): void => utimesSync(folder, new Date(), new Date());

/** Removes the stores of a kind that have not been used for longest. */
export function removeOldest(kindFolder: string): void {
  const byAge = readdirSync(kindFolder)
    .map((name) => join(kindFolder, name))
    .map((path) => ({ path, used: statSync(path).mtimeMs }))
    .toSorted((a, b) => b.used - a.used);
  for (const { path } of byAge.slice(MOST_STORES)) rmSync(path, { recursive: true, force: true });
}
