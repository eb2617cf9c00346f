import { hash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { WrittenEntry } from './entry.ts';

/** Entries of the last time, by the path of their file. */
export interface EntryCache {
  readonly get: (path: string) => WrittenEntry | undefined;
  /** Keeps these entries, and no others; none where the folder cannot be written to. */
  readonly keep: (entries: ReadonlyMap<string, WrittenEntry>) => void;
}

/** Few enough to be read in a moment, enough that one changed entry does not write all of them again. */
const SHARDS = 64;
/** How many catalogues are remembered: one project is built from several while it is tested. */
const CATALOGUES = 8;

const LINE_END = Buffer.from('\n');
const NOTHING = Buffer.alloc(0);

const shardOf = (path: string): number =>
  Number.parseInt(hash('sha256', path).slice(0, 4), 16) % SHARDS;

/**
 * Opens a cache on disk.
 *
 * @param folder holds the shards of this catalogue; its neighbours are those of others
 * @param terms entries that were written under other terms are not in it
 */
export function openEntryCache(folder: string, terms: string): EntryCache {
  const before = new Map<string, WrittenEntry>();
  const shards = Array.from({ length: SHARDS }, (_, shard) => join(folder, `${shard}.ndjson`));
  for (const shard of shards) {
    for (const [path, entry] of readShard(shard, terms)) before.set(path, entry);
  }
  return {
    get: (path) => before.get(path),
    keep(entries) {
      const changed = changedShards(before, entries);
      const after = changed.size > 0 ? Map.groupBy(entries, ([path]) => shardOf(path)) : new Map();
      try {
        mkdirSync(folder, { recursive: true });
        utimesSync(folder, new Date(), new Date());
        for (const shard of changed) {
          writeShard(shards[shard] as string, terms, after.get(shard) ?? []);
        }
        forgetOldest(dirname(folder));
      } catch {
        // A folder that cannot be written to costs time, and nothing else.
      }
    },
  };
}

function changedShards(
  before: ReadonlyMap<string, WrittenEntry>,
  after: ReadonlyMap<string, WrittenEntry>,
): Set<number> {
  const differ = (path: string): boolean => before.get(path)?.version !== after.get(path)?.version;
  return new Set([...before.keys(), ...after.keys()].filter(differ).map(shardOf));
}

/** A shard is lines: its terms, and for each entry its path and version, its head, and the record in two lines. */
function writeShard(
  file: string,
  terms: string,
  entries: readonly (readonly [string, WrittenEntry])[],
): void {
  const bytes = entries.flatMap(([path, { version, head, record }]) => [
    Buffer.from(`${JSON.stringify([path, version])}\n${head}\n`),
    ...[record?.front ?? NOTHING, LINE_END, record?.body ?? NOTHING, LINE_END],
  ]);
  // Renamed when it is whole, so that a build that is stopped leaves no half of it.
  writeFileSync(`${file}.new`, Buffer.concat([Buffer.from(terms), LINE_END, ...bytes]));
  renameSync(`${file}.new`, file);
}

function* readShard(file: string, terms: string): Generator<[string, WrittenEntry]> {
  if (!existsSync(file)) return;
  const lines = linesOf(readShared(file));
  if (lines.next().value?.toString() !== terms) return;
  for (;;) {
    const [key, head, front, body] = Array.from({ length: 4 }, () => lines.next().value);
    if (!key || !head || !front || !body) return;
    const [path, version] = JSON.parse(key.toString());
    const record = front.length === 0 ? undefined : { front, body };
    yield [path, { version, head: head.toString(), record }];
  }
}

/** A file in memory that all threads share. */
function readShared(file: string): Buffer {
  const handle = openSync(file, 'r');
  try {
    const memory = Buffer.from(new SharedArrayBuffer(fstatSync(handle).size));
    readSync(handle, memory, 0, memory.length, 0);
    return memory;
  } finally {
    closeSync(handle);
  }
}

function* linesOf(bytes: Buffer): Generator<Buffer, undefined> {
  for (let start = 0, end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    yield bytes.subarray(start, end);
    start = end + 1;
  }
  return undefined;
}

function forgetOldest(folder: string): void {
  const byAge = readdirSync(folder)
    .map((name) => ({ path: join(folder, name), used: statSync(join(folder, name)).mtimeMs }))
    .toSorted((a, b) => b.used - a.used);
  for (const { path } of byAge.slice(CATALOGUES)) rmSync(path, { recursive: true, force: true });
}
