import { createHash, hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf } from '../../src/cache/key.ts';
import { openJsonStore } from '../../src/cache/store.ts';
import type { Environment } from '../../src/config.ts';
import type { SiteSize } from '../../src/domain/hosts.ts';
import { contentDirectories, OPINIONS, PROJECT_ROOT } from '../../src/intake/directories.ts';
import { headOf } from '../../src/intake/git.ts';

/** The site of the last build: whether it is the one that a build would make now, and nobody has touched it since. */
export interface LastSite {
  /** How large it is, where it will do. */
  readonly standing: () => SiteSize | undefined;
  /** To be called when the new site stands. */
  readonly remember: () => void;
}

/**
 * @param out the folder of the site
 * @param folder where what is known of it is kept
 * @param made digest of all that a site is made from
 */
export function lastSite(out: string, folder: string, made: string): LastSite {
  const store = openJsonStore<Looks>(folder, made);
  return {
    standing() {
      const known = store.get('site');
      if (!known || !existsSync(out)) return undefined;
      return looksOf(out).digest === known.digest ? known : undefined;
    },
    remember: () => store.keep(new Map([['site', looksOf(out)]])),
  };
}

/**
 * A digest of all that a site is made from: the code, the files that are read, the commits that histories come from, and
 * the day, on which a review may be overdue.
 *
 * @param code digest of code, settings, layers and guides
 */
export function sourcesDigest(env: Environment, code: string, withSearch: boolean): string {
  const day = new Date().toISOString().slice(0, 10);
  // The project's own folder too: what is published of vulnerabilities holds for anybody.
  const folders = [join(PROJECT_ROOT, 'content'), ...contentDirectories(env)].map((directory) => [
    directory,
    headOf(directory),
    ...['assessments', OPINIONS].map((name) => digestBelow(join(directory, name))),
    plainFilesIn(directory).map((name) => [name, digestOf(join(directory, name))]),
  ]);
  return keyOf(code, withSearch, day, process.cwd(), folders);
}

interface Looks extends SiteSize {
  readonly digest: string;
}

/** Every file by its size and time. */
export function looksOf(folder: string): Looks {
  const digest = createHash('sha256');
  const files = entriesBelow(folder).filter((entry) => entry.isFile());
  let [bytes, largest] = [0, 0];
  for (const { parentPath, name } of files) {
    const file = join(parentPath, name);
    const { size, mtimeMs } = statSync(file);
    bytes += size;
    largest = Math.max(largest, size);
    digest.update(`${file.slice(folder.length)}\0${size}\0${Math.round(mtimeMs)}\0`);
  }
  return { digest: digest.digest('hex'), files: files.length, bytes, largest };
}

/** Every name, and the content of what is a plain file. */
function digestBelow(folder: string): string {
  const digest = createHash('sha256');
  for (const entry of entriesBelow(folder)) {
    const file = join(entry.parentPath, entry.name);
    digest.update(`${file}\0${entry.isFile() ? digestOf(file) : entry.isDirectory()}\0`);
  }
  return digest.digest('hex');
}

const entriesBelow = (folder: string) =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];

const plainFilesIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).toSorted() : [];

const digestOf = (file: string): string =>
  statSync(file, { throwIfNoEntry: false })?.isFile() ? hash('sha256', readFileSync(file)) : '';
