import { createHash, hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT_ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A short name that differs where any of the values differs. */
export const keyOf = (...values: readonly unknown[]): string =>
  hash('sha256', JSON.stringify(values)).slice(0, 16);

/**
 * The folder of a store. Everything in the cache may be removed at any time.
 *
 * @param kind what is kept
 * @param owner what it is kept for: while the project is tested, several sites are built from it
 */
export const storeFolder = (
  env: { readonly SEPTET_CACHE?: string | undefined },
  kind: string,
  ...owner: readonly unknown[]
): string =>
  join(
    env.SEPTET_CACHE || join(PROJECT_ROOT, 'node_modules', '.cache', 'septet'),
    kind,
    keyOf(...owner),
  );

/** What belongs to every digest of code: the packages it uses, and the settings that are files. */
const ALWAYS = ['package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json'];

/**
 * A digest of code: what other code has made is made again. Tests are left out. A file too many only costs time.
 *
 * @param paths files and folders, from the root of the project
 */
export function codeDigest(paths: readonly string[]): string {
  const name = paths.join(' ');
  const digest = digests.get(name) ?? digestOf(paths);
  digests.set(name, digest);
  return digest;
}

/** Digested once in a process: the code that it has loaded stays the same, even when somebody edits the files. */
const digests = new Map<string, string>();

function digestOf(paths: readonly string[]): string {
  const digest = createHash('sha256').update(process.version);
  for (const path of [...ALWAYS, ...paths].flatMap(filesUnder)) {
    digest.update(`\0${path}\0`).update(readFileSync(join(PROJECT_ROOT, path)));
  }
  return digest.digest('hex');
}

function filesUnder(path: string): string[] {
  const full = join(PROJECT_ROOT, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full)
    .filter((name) => !/\.test\.ts$/.test(name))
    .toSorted()
    .flatMap((name) => filesUnder(posix.join(path, name)));
}
