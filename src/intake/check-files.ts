import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { conclude, type Examined, examine, glance } from '../domain/assessment/check.ts';
import { type AssessmentFile, MAX_BYTES, readAssessmentFile } from '../domain/assessment/file.ts';
import type { CheckOptions } from '../domain/assessment/rules/rule.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { ContentFile } from './directories.ts';

type OnDisk = Pick<ContentFile, 'file' | 'path'>;

/** After so many files the event loop gets a turn: only then does the Markdown engine give its memory back. */
const TURN = 50;

/**
 * Checks files one after the other and forgets each reading, so that memory does not grow with the catalogue.
 *
 * @param chosen in the order of the catalogue
 * @param beside files that are only compared with the chosen ones; they come before them
 */
export async function checkFiles(
  chosen: readonly OnDisk[],
  options: CheckOptions,
  beside: readonly OnDisk[] = [],
): Promise<Diagnostic[]> {
  const compared = await oneByOne(beside, (file) => glance(file, options));
  const examined = await oneByOne(chosen, (file) => examine(file, options));
  const shown = new Set(chosen.map(({ path }) => path));
  return conclude([...compared, ...examined], options).filter(({ file }) => shown.has(file));
}

async function oneByOne(
  files: readonly OnDisk[],
  look: (file: AssessmentFile) => Examined,
): Promise<Examined[]> {
  const looked: Examined[] = [];
  for (const { file, path } of files) {
    looked.push(look(readAssessmentFile(readFileSync(file), path)));
    if (looked.length % TURN === 0) await setImmediate();
  }
  return looked;
}

/** The texts of files, read again when they are asked for. */
export function textsOf(files: readonly OnDisk[]) {
  const places = new Map(files.map(({ file, path }) => [path, file]));
  return {
    get(path: string): string | undefined {
      const file = places.get(path);
      return file === undefined ? undefined : textOf(file);
    },
  };
}

/** As the reader of assessments takes it; undefined where that does not read it, or where it has just gone. */
function textOf(file: string): string | undefined {
  try {
    const bytes = readFileSync(file);
    return bytes.length > MAX_BYTES ? undefined : new TextDecoder().decode(bytes);
  } catch {
    return undefined;
  }
}
