import { type Checked, checkTogether } from '../domain/assessment/checking/check.ts';
import { mayBeTaken, withTaken } from '../domain/assessment/fix/taken.ts';
import { readAssessmentFile } from '../domain/assessment/reading/file.ts';
import type { CheckOptions } from '../domain/assessment/rules/rule.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { readContent } from './content.ts';
import type { OnDisk } from './directories.ts';
import { readEntry } from './entries/entry.ts';
import { writeEntries } from './entries/write-entries.ts';

/**
 * Checks files, on every core where there are many, and forgets each reading, so that memory does not grow with the
 * catalogue.
 *
 * @param chosen in the order of the catalogue
 * @param compared what is known of files that are only compared with the chosen ones; they come before them
 * @param onDone told now and then how many of the chosen ones are done
 */
export async function checkFiles(
  chosen: readonly OnDisk[],
  options: CheckOptions,
  compared: readonly Checked[] = [],
  onDone: (count: number) => void = () => {},
): Promise<Diagnostic[]> {
  const { pages: _pages, ...alone } = options;
  const written = await writeEntries(chosen, { options: alone }, onDone);
  const checked = written.map((lines) => readEntry(lines).checked);
  const found = checkTogether([...compared, ...checked], options);
  return withFixable(found, chosen, options);
}

/** What was found in the chosen files, with a mark on what `--fix` would take. */
export function withFixable(
  found: readonly Diagnostic[],
  chosen: readonly OnDisk[],
  options: CheckOptions,
): Diagnostic[] {
  const places = new Map(chosen.map(({ file, path }) => [path, file]));
  return [...Map.groupBy(found, ({ file }) => file)].flatMap(([path, inFile]) => {
    const file = places.get(path);
    if (file === undefined) return [];
    if (!inFile.some(mayBeTaken)) return inFile;
    return withTaken(readAssessmentFile(readContent(file), path), inFile, options);
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
