import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { PROJECT_ROOT } from './directories.ts';

/** Beside the code itself: the packages it uses, and the settings that are files. */
const ALWAYS = ['package-lock.json', 'septet.config.ts', 'astro.config.mjs', 'tsconfig.json'];

/**
 * A digest of code: what was made by other code is made again. Tests are left out; a file too many only costs time.
 *
 * @param places files and folders, from the root of the project
 */
export function codeDigest(places: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of [...ALWAYS, ...places].flatMap(filesUnder)) {
    hash.update(`\0${path}\0`).update(readFileSync(join(PROJECT_ROOT, path)));
  }
  return hash.digest('hex');
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
