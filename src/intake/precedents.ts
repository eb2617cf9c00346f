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
import { refuseErrors } from './content-error.ts';
import { contentDirectories, displayPath, PROJECT_ROOT } from './directories.ts';

/** The file of the last content directory that has one, or that of the project: what is published holds for anybody. */
function precedentsFile(env: Environment): PrecedentsFile | undefined {
  const own = join(PROJECT_ROOT, 'content');
  const place = [own, ...contentDirectories(env)]
    .map((directory) => join(directory, PRECEDENTS_FILE))
    .findLast((file) => lstatSync(file, { throwIfNoEntry: false })?.isFile());
  return place === undefined ? undefined : readPrecedents(readContent(place), displayPath(place));
}

/** Everything there is to say of the precedents. */
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
