import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Environment } from '../src/config.ts';
import { opinionOn } from '../src/domain/assessment/reading/read-file.ts';
import { isBeside } from '../src/domain/links.ts';
import { slugOfFile } from '../src/domain/slug.ts';
import type { ContentFile } from '../src/intake/content-files.ts';
import { displayPath } from '../src/intake/listing.ts';
import { CannotRun } from './command.ts';

/** A path as the person means it: npm runs a command in the folder of the project, and INIT_CWD says where the person is. */
export const resolveGiven = (path: string, env: Environment): string =>
  resolve(env.INIT_CWD ?? '', path);

/**
 * A path resolved from where the person is, or else from the folder of the project.
 *
 * @throws CannotRun when it exists from neither
 */
export function existingPath(path: string, env: Environment): string {
  const found = [resolveGiven(path, env), resolve(path)].find((full) => existsSync(full));
  if (found !== undefined) return found;
  throw new CannotRun(`There is no file "${path}".`);
}

/**
 * An assessment or an opinion that was named on the command line.
 *
 * @throws CannotRun when the path is no readable assessment file
 */
export function givenFile(path: string, env: Environment): ContentFile {
  const file = plainFile(path, env);
  if (!file.endsWith('.md')) {
    throw new CannotRun(`"${path}" is not an assessment: the name of one ends in .md.`);
  }
  if (isBeside(basename(file))) {
    throw new CannotRun(
      `"${path}" is not an assessment: no README is one, and no file whose name starts with a dot.`,
    );
  }
  const shownPath = displayPath(file);
  const [slug, agent] = [slugOfFile(shownPath), opinionOn(shownPath)];
  return { id: agent === undefined ? slug : `${agent}/${slug}`, file, path: shownPath };
}

/**
 * What is in a file that was named on the command line.
 *
 * @throws CannotRun when the path is no readable file
 */
export const readGivenFile = (path: string, env: Environment): Uint8Array =>
  readFileSync(plainFile(path, env));

function plainFile(path: string, env: Environment): string {
  const file = existingPath(path, env);
  if (statSync(file).isDirectory()) {
    throw new CannotRun(`"${path}" is a directory: name the files in it.`);
  }
  if (!statSync(file).isFile()) {
    throw new CannotRun(`"${path}" is not a plain file, so it is not read.`);
  }
  try {
    accessSync(file, constants.R_OK);
  } catch {
    throw new CannotRun(`"${path}" cannot be read: permission denied.`);
  }
  return file;
}
