import { storeFolder } from '../cache/key.ts';
import { openJsonStore } from '../cache/store.ts';
import type { Environment } from '../config.ts';
import { type Checked, checkTogether } from '../domain/assessment/checking/check.ts';
import { markFixable, mayBeFixable } from '../domain/assessment/fix/fixable.ts';
import { readAssessmentFile } from '../domain/assessment/reading/file.ts';
import type { CheckOptions } from '../domain/assessment/rules/rule.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { itemAt, valueAt } from '../domain/lookup.ts';
import { readContent, versionOnDisk } from './content.ts';
import { contentDirectories, type OnDisk } from './directories.ts';
import { readEntry } from './entries/entry.ts';
import { writeEntries } from './entries/write-entries.ts';
import { intakeKey } from './intake-key.ts';
import type { Progress } from './take-in.ts';

/** In so many files the store is, so that one edit does not write all of it. */
const STORE_FILES = 16;

/** What is kept of a file. */
interface Kept {
  /** How it looked on the disk. */
  readonly version: string;
  readonly checked: Checked;
}

/**
 * Checks files, on every core where there are many, and forgets each reading, so that memory does not grow with the
 * catalogue. A file that has not changed since the last time is not read.
 *
 * @param chosen in the order of the catalogue
 * @param beside files that are only compared with the chosen ones; they come before them
 */
export async function checkFiles(
  chosen: readonly OnDisk[],
  options: CheckOptions,
  env: Environment,
  beside: readonly OnDisk[] = [],
  progress?: Progress,
): Promise<Diagnostic[]> {
  const checked = await checkedFiles([...beside, ...chosen], options, env, progress);
  return withFixable(checkTogether(checked, options), chosen, options);
}

async function checkedFiles(
  files: readonly OnDisk[],
  { pages: _pages, places: _places, ...alone }: CheckOptions,
  env: Environment,
  progress: Progress = () => {},
): Promise<Checked[]> {
  const place = storeFolder(env, 'checks', contentDirectories(env), process.cwd());
  const store = openJsonStore<Kept>(place, intakeKey(alone), STORE_FILES);
  // Asked before a file is read: what is written meanwhile is read the next time.
  const versions = new Map(files.map(({ file, path }) => [path, versionOnDisk(file)]));
  const known = new Map(
    files.flatMap(({ path }): [string, Kept][] => {
      const kept = store.get(path);
      return kept && kept.version === versions.get(path) ? [[path, kept]] : [];
    }),
  );
  const others = files.filter(({ path }) => !known.has(path));
  const written = await writeEntries(others, { options: alone }, (done) =>
    progress(done, others.length),
  );
  const fresh = new Map(
    others.map(({ path }, at) => [path, readEntry(itemAt(written, at)).checked]),
  );
  const now = files.map(({ path }): [string, Kept] => [
    path,
    known.get(path) ?? { version: valueAt(versions, path), checked: valueAt(fresh, path) },
  ]);
  if (others.length > 0) store.keep(new Map(now));
  return now.map(([, { checked }]) => checked);
}

/** What was found in the chosen files, with a mark on what `--fix` would take. */
function withFixable(
  found: readonly Diagnostic[],
  chosen: readonly OnDisk[],
  options: CheckOptions,
): Diagnostic[] {
  const places = new Map(chosen.map(({ file, path }) => [path, file]));
  return [...Map.groupBy(found, ({ file }) => file)].flatMap(([path, inFile]) => {
    const file = places.get(path);
    if (file === undefined) return [];
    if (!inFile.some(mayBeFixable)) return inFile;
    return markFixable(readAssessmentFile(readContent(file), path), inFile, options);
  });
}

/**
 * The texts of files, read again when they are asked for.
 *
 * @param atHand files whose texts need not be read again
 */
export function textsOf(
  files: readonly OnDisk[],
  atHand: readonly { readonly path: string; readonly text: string }[] = [],
) {
  const places = new Map(files.map(({ file, path }) => [path, file]));
  // Of a file that could not be read there is nothing to show.
  const texts = new Map(atHand.flatMap(({ path, text }) => (text === '' ? [] : [[path, text]])));
  return {
    get(path: string): string | undefined {
      const file = places.get(path);
      return texts.get(path) ?? (file === undefined ? undefined : textOf(file));
    },
  };
}

/** As the reader of assessments takes it; undefined where that does not read it, or where it has just gone. */
function textOf(file: string): string | undefined {
  try {
    const content = readContent(file);
    return content instanceof Uint8Array ? new TextDecoder().decode(content) : undefined;
  } catch {
    return undefined;
  }
}
