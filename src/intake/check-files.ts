import { storeFolder } from '../cache/key.ts';
import { type EntryLines, openStore, parseLine } from '../cache/store.ts';
import type { Environment } from '../config.ts';
import type { Checked } from '../domain/assessment/checking/check.ts';
import { checkTogether } from '../domain/assessment/checking/check-together.ts';
import { markFixable, mayBeFixable } from '../domain/assessment/fix/fixable.ts';
import { readAssessmentFile } from '../domain/assessment/reading/file.ts';
import type { CheckOptions } from '../domain/assessment/rules/rule.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { itemAt, valueAt } from '../domain/lookup.ts';
import { readContent, versionOnDisk } from './content.ts';
import { contentDirectories } from './content-directories.ts';
import type { OnDisk } from './content-files.ts';
import { type Progress, writeEntries } from './entries/write-entries.ts';
import { intakeKey } from './intake-key.ts';

/** The store is split into this many files, so that one edit does not rewrite all of it. */
const STORE_FILES = 16;

/** What the rules say of a file by itself. */
type OwnFindings = Pick<Checked, 'found' | 'exemptions'>;

const NO_FINDINGS: OwnFindings = { found: [], exemptions: [] };

/** What the store has of a version of a file: what rules across files need, and its own findings. */
const linesOf = ({ found, exemptions, ...gathered }: Checked): EntryLines =>
  [gathered, { found, exemptions }].map((part) => Buffer.from(JSON.stringify(part)));

/** Of a file that is only compared with others, its own findings are not even parsed: there may be thousands of files. */
function checkedOf(lines: EntryLines, isChosen: boolean): Checked {
  const gathered: Omit<Checked, keyof OwnFindings> = parseLine(itemAt(lines, 0));
  const findings: OwnFindings = isChosen ? parseLine(itemAt(lines, 1)) : NO_FINDINGS;
  return { ...gathered, ...findings };
}

/**
 * Checks files, on every core where there are many, and forgets each reading, so that memory does not grow with the
 * catalogue. A file that has not changed since the last check is not read.
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
  const chosenPaths = new Set(chosen.map(({ path }) => path));
  const kept = await checkEach([...beside, ...chosen], options, env, progress);
  const checked = kept.map(([path, lines]) => checkedOf(lines, chosenPaths.has(path)));
  return diagnosticsOf(chosen, checkTogether(checked, options), options);
}

/** Checks each file for itself. */
async function checkEach(
  files: readonly OnDisk[],
  { pages: _pages, places: _places, ...options }: CheckOptions,
  env: Environment,
  progress: Progress = () => {},
): Promise<(readonly [path: string, EntryLines])[]> {
  const folder = storeFolder(env, 'checks', contentDirectories(env), process.cwd());
  const store = openStore(folder, intakeKey(options), STORE_FILES);
  // Taken before a file is read: what somebody writes meanwhile is read the next time.
  const keys = new Map(files.map(({ file, path }) => [path, `${versionOnDisk(file)} ${path}`]));
  const kept = new Map(
    files.flatMap(({ path }): [string, EntryLines][] => {
      const lines = store.get(valueAt(keys, path));
      return lines ? [[path, lines]] : [];
    }),
  );
  const changed = files.filter(({ path }) => !kept.has(path));
  const entries = await writeEntries(changed, { options }, progress);
  for (const [path, { checked }] of entries) kept.set(path, linesOf(checked));
  const checks = files.map(({ path }) => [path, valueAt(kept, path)] as const);
  if (changed.length > 0) {
    store.keep(new Map(checks.map(([path, lines]) => [valueAt(keys, path), lines])));
  }
  return checks;
}

/** The diagnostics of the chosen files, with a mark on those that `--fix` would mend. */
function diagnosticsOf(
  chosen: readonly OnDisk[],
  diagnostics: readonly Diagnostic[],
  options: CheckOptions,
): Diagnostic[] {
  const files = new Map(chosen.map(({ file, path }) => [path, file]));
  return [...Map.groupBy(diagnostics, ({ file }) => file)].flatMap(([path, ofFile]) => {
    const file = files.get(path);
    if (file === undefined) return [];
    if (!ofFile.some(mayBeFixable)) return ofFile;
    return markFixable(readAssessmentFile(readContent(file), path), ofFile, options);
  });
}

/**
 * The texts of files, read again when somebody asks for one.
 *
 * @param alreadyRead files whose texts need not be read again
 */
export function textsOf(
  files: readonly OnDisk[],
  alreadyRead: readonly { readonly path: string; readonly text: string }[] = [],
) {
  const onDisk = new Map(files.map(({ file, path }) => [path, file]));
  // The text is empty where the file could not be read, and then there is nothing to show.
  const texts = new Map(
    alreadyRead.flatMap(({ path, text }) => (text === '' ? [] : [[path, text]])),
  );
  return {
    get(path: string): string | undefined {
      const file = onDisk.get(path);
      return texts.get(path) ?? (file === undefined ? undefined : textOf(file));
    },
  };
}

/** As the reader of assessments decodes it; undefined where that does not read it, or where it has just gone. */
function textOf(file: string): string | undefined {
  try {
    const content = readContent(file);
    return content instanceof Uint8Array ? new TextDecoder().decode(content) : undefined;
  } catch {
    return undefined;
  }
}
