import { existsSync } from 'node:fs';
import { type Checked, check } from '../../src/domain/assessment/checking/check.ts';
import { type Content, readAssessmentFile } from '../../src/domain/assessment/reading/file.ts';
import type { CheckOptions } from '../../src/domain/assessment/rules/rule.ts';
import { readContent, versionOnDisk } from '../../src/intake/content.ts';
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
  if (!existsSync(file)) return undefined;
  const version = versionOnDisk(file);
  if (before?.version === version) return before;
  const content = contentIfThere(file);
  return content && { version, checked: check(readAssessmentFile(content, path), options).checked };
}

function contentIfThere(file: string): Content | undefined {
  try {
    return readContent(file);
  } catch (error) {
    if (existsSync(file)) throw error;
    return undefined;
  }
}
