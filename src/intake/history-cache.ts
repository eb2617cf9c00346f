import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Environment } from '../config.ts';
import { cacheDirectory, cacheName } from './cache-directory.ts';
import { codeDigest } from './code-digest.ts';

/** Fewer values than this are computed sooner than anybody would notice. */
const WORTH_KEEPING = 50;

/** What was computed of versions that never change, so that the next build need not read them again. */
export interface HistoryCache<T> {
  /** The value of a key: the one that is known, else the one that is made now. */
  readonly get: (key: string, make: () => T | undefined) => T | undefined;
  readonly has: (key: string) => boolean;
  /** Keeps what was asked for since the beginning, and forgets the rest. */
  readonly save: () => void;
}

/**
 * The cache of one repository.
 *
 * @param repository its folder
 * @param settings what the values depend on beside the versions and the code of the domain
 */
export function historyCache<T>(
  repository: string,
  settings: unknown,
  env: Environment,
): HistoryCache<T> {
  const file = join(cacheDirectory(env), 'history', `${cacheName(repository)}.json`);
  const made = cacheName(settings, codeDigest(['src/domain', 'src/intake']));
  const known = readCache<T>(file, made);
  const used = new Map<string, T>();
  return {
    has: (key) => known.has(key),
    get(key, make) {
      const value = known.get(key) ?? make();
      if (value !== undefined) used.set(key, value);
      return value;
    },
    save() {
      if (used.size < WORTH_KEEPING) return;
      const isSame = used.size === known.size && [...used.keys()].every((key) => known.has(key));
      if (!isSame) writeCache(file, JSON.stringify({ made, values: [...used] }));
    },
  };
}

function readCache<T>(file: string, made: string): ReadonlyMap<string, T> {
  try {
    const cache = JSON.parse(readFileSync(file, 'utf8'));
    return new Map<string, T>(cache.made === made ? cache.values : []);
  } catch {
    // There is none, or half of one: everything is computed anew.
    return new Map();
  }
}

/** A folder that cannot be written to costs time, and nothing else. */
function writeCache(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(temporary, text);
    renameSync(temporary, file);
  } catch {}
}
