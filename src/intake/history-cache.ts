import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT_ROOT } from './directories.ts';

const FOLDER = join(PROJECT_ROOT, 'node_modules', '.cache', 'septet');
/** Fewer values than this are computed sooner than anybody would notice. */
const WORTH_KEEPING = 50;
const DOMAIN = join(PROJECT_ROOT, 'src', 'domain');

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
export function historyCache<T>(repository: string, settings: unknown): HistoryCache<T> {
  const file = join(FOLDER, `history-${digest(repository).slice(0, 16)}.json`);
  const made = digest(`${codeDigest()} ${JSON.stringify(settings)}`);
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

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Another rule or equation makes another value of the same version. */
function codeDigest(): string {
  const hash = createHash('sha256');
  const files = readdirSync(DOMAIN, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .toSorted();
  for (const path of files) hash.update(path).update(readFileSync(join(DOMAIN, path)));
  return hash.digest('hex');
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
