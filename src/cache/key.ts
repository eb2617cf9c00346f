import { createHash, hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT_ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A short name, different where any of the values differs. */
export const keyOf = (...values: readonly unknown[]): string =>
  hash('sha256', JSON.stringify(values)).slice(0, 16);

/**
 * The folder of a store. Everything in the cache may be removed at any time.
 *
 * @param kind what is kept
 * @param of what it is kept for: several sites are built from one project while it is tested
 */
export const storeFolder = (
  env: { readonly SEPTET_CACHE?: string | undefined },
  kind: string,
  ...of: readonly unknown[]
): string =>
  join(
    env.SEPTET_CACHE || join(PROJECT_ROOT, 'node_modules', '.cache', 'septet'),
    kind,
    keyOf(...of),
  );

/** Next to the code itself: the packages it uses, and the settings that are files. */
const ALWAYS = ['package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json'];

/**
 * A digest of code: what was made by other code is made again. Tests are left out; a file too many only costs time.
 *
 * @param places files and folders, from the root of the project
 */
export function codeDigest(places: readonly string[]): string {
  const name = places.join(' ');
  const known = digests.get(name) ?? digestOf(places);
  digests.set(name, known);
  return known;
}

/** The code that a process has loaded stays the same, whatever happens to its files meanwhile. */
const digests = new Map<string, string>();

function digestOf(places: readonly string[]): string {
  const digest = createHash('sha256').update(process.version);
  for (const path of [...ALWAYS, ...places].flatMap(filesUnder)) {
    digest.update(`\0${path}\0`).update(readFileSync(join(PROJECT_ROOT, path)));
  }
  return digest.digest('hex');
}

function filesUnder(place: string): string[] {
  const full = join(PROJECT_ROOT, place);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [place];
  return readdirSync(full)
    .filter((name) => !/\.test\.ts$/.test(name))
    .toSorted()
    .flatMap((name) => filesUnder(posix.join(place, name)));
}
