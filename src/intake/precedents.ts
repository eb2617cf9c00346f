import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf } from '../cache/key.ts';
import type { Environment } from '../config.ts';
import { checkPrecedents } from '../domain/assessment/checking/beside.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import {
  PRECEDENTS_FILE,
  type Precedent,
  type PrecedentsFile,
  readPrecedents,
} from '../domain/precedents/read.ts';
import { checkOptions } from './check-options.ts';
import { readContent, versionOnDisk } from './content.ts';
import { contentDirectories } from './content-directories.ts';
import { refuseErrors } from './content-error.ts';
import { displayPath } from './listing.ts';
import { PROJECT_CONTENT } from './places.ts';

/** The file of the last content directory that has one, or the one of the project, which holds for any catalogue. */
const precedentsPath = (env: Environment): string | undefined =>
  [PROJECT_CONTENT, ...contentDirectories(env)]
    .map((directory) => join(directory, PRECEDENTS_FILE))
    .findLast((path) => lstatSync(path, { throwIfNoEntry: false })?.isFile());

interface CheckedPrecedents {
  readonly file?: PrecedentsFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** What was read last: the dev server asks after each save, and the file seldom changes. */
let last: (CheckedPrecedents & { readonly key: string }) | undefined;

/** The precedents, and every diagnostic of them. */
export function checkedPrecedents(env: Environment): CheckedPrecedents {
  const path = precedentsPath(env);
  if (path === undefined) return { diagnostics: [] };
  const { severities } = checkOptions(env);
  const key = keyOf(path, versionOnDisk(path), severities);
  if (last?.key !== key) {
    const file = readPrecedents(readContent(path), displayPath(path));
    last = { key, file, diagnostics: checkPrecedents(file, severities) };
  }
  return last;
}

/** @throws ContentError when there is an error */
export function soundPrecedents(env: Environment): Precedent[] {
  const { file, diagnostics } = checkedPrecedents(env);
  refuseErrors(diagnostics);
  return file?.entries.flatMap(({ precedent }) => precedent ?? []) ?? [];
}
