import { existsSync, readFileSync, statSync } from 'node:fs';
import { type Checked, check } from '../../src/domain/assessment/checking/check.ts';
import { readAssessmentFile } from '../../src/domain/assessment/reading/file.ts';
import type { CheckOptions } from '../../src/domain/assessment/rules/rule.ts';
import type { OnDisk } from '../../src/intake/directories.ts';

interface Known {
  /** Differs when the file has changed. */
  readonly version: string;
  readonly checked: Checked;
}

/** Checks files again and again, each only where it has changed. What is gone is left out and forgotten. */
export function checkedAgain(): (files: readonly OnDisk[], options: CheckOptions) => Checked[] {
  let known: ReadonlyMap<string, Known> = new Map();
  let day: string | undefined;
  return (files, options) => {
    // The next day, a review may be overdue.
    const before = options.today === day ? known : new Map<string, Known>();
    day = options.today;
    known = new Map(
      files.flatMap((file) => {
        const now = current(file, before.get(file.path), options);
        return now ? [[file.path, now]] : [];
      }),
    );
    return [...known.values()].map(({ checked }) => checked);
  };
}

function current(
  { file, path }: OnDisk,
  before: Known | undefined,
  options: CheckOptions,
): Known | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) return undefined;
  const version = `${stats.ino} ${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}`;
  if (before?.version === version) return before;
  const bytes = bytesIfThere(file);
  return bytes && { version, checked: check(readAssessmentFile(bytes, path), options).checked };
}

function bytesIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (existsSync(file)) throw error;
    return undefined;
  }
}
