import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../config.ts';
import { checkPrecedents } from '../domain/assessment/checking/beside.ts';
import {
  PRECEDENTS_FILE,
  type Precedent,
  type PrecedentsFile,
  readPrecedents,
} from '../domain/precedents/read.ts';
import { checkOptions } from './check-options.ts';
import { readContent } from './content.ts';
import { contentDirectories } from './content-directories.ts';
import { refuseErrors } from './content-error.ts';
import { displayPath } from './listing.ts';
import { PROJECT_CONTENT } from './places.ts';

/** The file of the last content directory that has one, or the one of the project, which holds for any catalogue. */
function precedentsFile(env: Environment): PrecedentsFile | undefined {
  const file = [PROJECT_CONTENT, ...contentDirectories(env)]
    .map((directory) => join(directory, PRECEDENTS_FILE))
    .findLast((path) => lstatSync(path, { throwIfNoEntry: false })?.isFile());
  return file === undefined ? undefined : readPrecedents(readContent(file), displayPath(file));
}

/** The precedents, and every diagnostic of them. */
export function checkedPrecedents(env: Environment) {
  const file = precedentsFile(env);
  return { file, diagnostics: file ? checkPrecedents(file, checkOptions(env).severities) : [] };
}

/** @throws ContentError when there is an error */
export function soundPrecedents(env: Environment): Precedent[] {
  const { file, diagnostics } = checkedPrecedents(env);
  refuseErrors(diagnostics);
  return file?.entries.flatMap(({ precedent }) => precedent ?? []) ?? [];
}
