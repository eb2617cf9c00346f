import { setImmediate } from 'node:timers/promises';
import { storeFolder } from '../cache/key.ts';
import { openJsonStore } from '../cache/store.ts';
import type { Environment } from '../config.ts';
import { type Checked, gather } from '../domain/assessment/checking/check.ts';
import { readAssessmentFile } from '../domain/assessment/reading/file.ts';
import type { CheckOptions } from '../domain/assessment/rules/rule.ts';
import { readContent, versionOnDisk } from './content.ts';
import { contentDirectories, type OnDisk } from './directories.ts';
import { intakeKey } from './intake-key.ts';

/** After so many files the event loop gets a turn: only then does the Markdown engine give its memory back. */
const TURN = 50;
/** In so many files the store is, so that one edit does not write all of it. */
const STORE_FILES = 16;

/** What is kept of a file. */
interface Kept {
  readonly version: string;
  readonly checked: Checked;
}

/**
 * What rules across files need of files that are not checked themselves. A file that has not changed since the last
 * time is not read.
 */
export async function crossFileData(
  files: readonly OnDisk[],
  options: CheckOptions,
  env: Environment,
): Promise<Checked[]> {
  const { pages: _pages, ...terms } = options;
  const made = intakeKey(terms);
  const place = storeFolder(env, 'cross-file-data', contentDirectories(env), process.cwd());
  const store = openJsonStore<Kept>(place, made, STORE_FILES);
  const now = new Map<string, Kept>();
  let fresh = 0;
  for (const { file, path } of files) {
    const version = versionOnDisk(file);
    const known = store.get(path);
    if (known?.version === version) now.set(path, known);
    else {
      const checked = gather(readAssessmentFile(readContent(file), path), options);
      now.set(path, { version, checked });
      fresh += 1;
      if (fresh % TURN === 0) await setImmediate();
    }
  }
  if (fresh > 0) store.keep(now);
  return [...now.values()].map(({ checked }) => checked);
}
