import { createHash, hash } from 'node:crypto';
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
import { writeAtomically } from './write-atomically.ts';

/**
 * What takes long to make, by the key of what it was made from. What cannot be read or does not match its digest is not
 * in a store, and so is made anew; a store that cannot be written to costs time and nothing else.
 */
export interface Store<T> {
  readonly get: (key: string) => T | undefined;
  /** Keeps these entries and no others. */
  readonly keep: (entries: ReadonlyMap<string, T>) => void;
}

/** JSON texts, one to a line, as bytes: opened in memory that all threads share. */
export type EntryLines = readonly Uint8Array[];

/** How many stores of one kind are kept: one project is built from several catalogues while it is tested. */
const MOST_STORES = 8;
const LINE_END = Buffer.from('\n');

/**
 * @param folder holds the files of this store; the folders next to it are stores of the same kind
 * @param made what all entries depend on beside their keys; those made under anything else are not in the store
 * @param files in how many files the entries are: few are read soon, many need not all be written for one new entry
 */
export function openStore(folder: string, made: string, files = 1): Store<EntryLines> {
  const places = Array.from({ length: files }, (_, index) => join(folder, `${index}.lines`));
  let before: ReadonlyMap<string, EntryLines> = new Map(
    places.flatMap((file) => [...entriesIn(file, made)]),
  );
  const fileOf = (key: string): number =>
    Number.parseInt(hash('sha256', key).slice(0, 8), 16) % files;
  return {
    get: (key) => before.get(key),
    keep(entries) {
      const keys = [...new Set([...before.keys(), ...entries.keys()])];
      const changed = new Set(
        keys.filter((key) => !sameLines(before.get(key), entries.get(key))).map(fileOf),
      );
      const after = changed.size > 0 ? Map.groupBy(entries, ([key]) => fileOf(key)) : new Map();
      const write = (): void => {
        mkdirSync(folder, { recursive: true });
        markUsed(folder);
        for (const [index, file] of places.entries()) {
          if (changed.has(index)) writeAtomically(file, written(after.get(index) ?? [], made));
        }
        forgetOldest(dirname(folder));
      };
      try {
        write();
        before = entries;
      } catch {
        startAgain(folder, write);
      }
    },
  };
}

/** Something may be in the way of a file, such as a folder. */
function startAgain(folder: string, write: () => void): void {
  try {
    rmSync(folder, { recursive: true, force: true });
    write();
  } catch {
    // Nobody may write here.
  }
}

/** A store of values that JSON can hold. */
export function openJsonStore<T>(folder: string, made: string, files = 1): Store<T> {
  const { get, keep } = openStore(folder, made, files);
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

/** What waits in shared memory is read by Buffer: a TextDecoder refuses such memory. */
export const parseLine = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  JSON.parse(Buffer.from(buffer, byteOffset, byteLength).toString('utf8'));

function sameLines(a: EntryLines | undefined, b: EntryLines | undefined): boolean {
  if (!a || !b) return a === b;
  return a.length === b.length && a.every((line, index) => isSame(line, b[index]));
}

const isSame = (a: Uint8Array, b: Uint8Array | undefined): boolean =>
  a === b || (b !== undefined && Buffer.compare(a, b) === 0);

/** The first line is what all depends on; then for each entry a line with its digest, sizes and key, and its own lines. */
function written(entries: readonly (readonly [key: string, EntryLines])[], made: string): Buffer {
  const parts = entries.flatMap(([key, lines]) => [
    Buffer.from(`${digestOf(key, lines)} ${lines.map(({ length }) => length).join()} ${key}`),
    ...lines,
  ]);
  return Buffer.concat([Buffer.from(made), ...parts].flatMap((part) => [part, LINE_END]));
}

function digestOf(key: string, lines: EntryLines): string {
  const digest = createHash('sha256').update(key);
  for (const line of lines) digest.update(LINE_END).update(line);
  return digest.digest('hex');
}

const HEAD = /^([0-9a-f]{64}) (\d{1,10}(?:,\d{1,10})*) (.*)$/;

/** The entries of a file as far as they are whole. Its bytes are not searched: there may be hundreds of millions. */
function* entriesIn(file: string, made: string): Generator<[string, EntryLines]> {
  const bytes = readShared(file);
  let at = 0;
  const next = (size: number): Buffer => {
    const line = bytes.subarray(at, at + size);
    at += line.length + 1;
    return line;
  };
  const nextLine = (): string => next(Math.max(0, bytes.indexOf(10, at) - at)).toString();
  if (nextLine() !== made) return;
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

/** Notes that a folder is used now: the folders of its kind that nobody has used for longest are forgotten. */
export const markUsed = (folder: string): void => utimesSync(folder, new Date(), new Date());

export function forgetOldest(kind: string): void {
  const byAge = readdirSync(kind)
    .map((name) => ({ path: join(kind, name), used: statSync(join(kind, name)).mtimeMs }))
    .toSorted((a, b) => b.used - a.used);
  for (const { path } of byAge.slice(MOST_STORES)) rmSync(path, { recursive: true, force: true });
}
