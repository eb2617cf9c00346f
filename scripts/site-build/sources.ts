import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { codeDigest, keyOf } from '../../src/cache/key.ts';
import { type Environment, siteConfig } from '../../src/config.ts';
import { contentDirectories, OPINIONS } from '../../src/intake/content-directories.ts';
import { contentFiles } from '../../src/intake/content-files.ts';
import { publishedEditions } from '../../src/intake/editions.ts';
import { headOf } from '../../src/intake/git.ts';
import { ownFiles, PROJECT_CONTENT } from '../../src/intake/places.ts';

/** A digest of all code, of the settings with the files that they name, and of layers and guides. */
export function shellDigest(env: Environment): string {
  const essays = (['layers', 'guides'] as const).flatMap((kind) => contentFiles(kind, env));
  return keyOf(
    codeDigest(['src', 'public']),
    siteConfig(env),
    env.NODE_ENV,
    essays.map(({ id, file }) => [id, file, hash('sha256', readFileSync(file))]),
    Object.values(ownFiles(env)).map((file) => hash('sha256', readFileSync(file))),
  );
}

/**
 * A digest of all that a site is made from: the code, the files that are read, the commits of the histories, and the day,
 * since a review may become overdue.
 *
 * @param shell digest of code, settings, layers and guides
 */
export function sourcesDigest(env: Environment, shell: string, withSearch: boolean): string {
  const day = new Date().toISOString().slice(0, 10);
  // With the folder of the project, whose precedents hold for any catalogue.
  const folders = [PROJECT_CONTENT, ...contentDirectories(env)].map((directory) => [
    directory,
    headOf(directory),
    filesIn(directory, false),
    ...['assessments', OPINIONS].map((name) => filesIn(join(directory, name), true)),
  ]);
  // Whether an edition is what is built now depends on every file of the repository.
  return keyOf(shell, withSearch, day, process.cwd(), folders, publishedEditions(env));
}

/** The name of each entry of a folder, with a digest where it is a file. */
const filesIn = (folder: string, recursive: boolean): string[][] =>
  !existsSync(folder)
    ? []
    : readdirSync(folder, { recursive, encoding: 'utf8' })
        .toSorted()
        .map((name) => {
          const isFile = statSync(join(folder, name), { throwIfNoEntry: false })?.isFile();
          return [name, isFile ? hash('sha256', readFileSync(join(folder, name))) : ''];
        });
