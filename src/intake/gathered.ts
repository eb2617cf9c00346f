import { statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { codeDigest, keyOf, storeFolder } from '../cache/key.ts';
import { openJsonStore } from '../cache/store.ts';
import type { Environment } from '../config.ts';
import { type Checked, gather } from '../domain/assessment/checking/check.ts';
import { readAssessmentFile } from '../domain/assessment/reading/file.ts';
import type { CheckOptions } from '../domain/assessment/rules/rule.ts';
import { readContent } from './content.ts';
import { contentDirectories, type OnDisk } from './directories.ts';

/** After so many files the event loop gets a turn: only then does the Markdown engine give its memory back. */
const TURN = 50;
/** In so many files the cards are kept, so that one edit does not write all of them. */
const STORE_FILES = 16;

interface Card {
  readonly version: string;
  readonly checked: Checked;
}

/**
 * What rules across files need of files that are not checked themselves. A file that has not changed since the last
 * time is not read.
 */
export async function gathered(
  files: readonly OnDisk[],
  options: CheckOptions,
  env: Environment,
): Promise<Checked[]> {
  const { pages: _pages, ...terms } = options;
  const made = keyOf(terms, codeDigest(['src/cache', 'src/domain', 'src/intake']));
  const place = storeFolder(env, 'gathered', contentDirectories(env), process.cwd());
  const store = openJsonStore<Card>(place, made, STORE_FILES);
  const cards = new Map<string, Card>();
  let fresh = 0;
  for (const { file, path } of files) {
    const version = versionOnDisk(file);
    const known = store.get(path);
    if (known?.version === version) cards.set(path, known);
    else {
      const checked = gather(readAssessmentFile(readContent(file), path), options);
      cards.set(path, { version, checked });
      fresh += 1;
      if (fresh % TURN === 0) await setImmediate();
    }
  }
  if (fresh > 0) store.keep(cards);
  return [...cards.values()].map(({ checked }) => checked);
}

/** Differs when a file has changed: the system itself sets the time of the last change, so that nobody can set it back. */
export function versionOnDisk(file: string): string {
  const { ino, size, mtimeMs, ctimeMs } = statSync(file);
  return `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
}
