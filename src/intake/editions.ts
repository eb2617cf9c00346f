import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ConfigError, type Environment } from '../config.ts';
import { type CatalogueEdition, EDITIONS, editionSchema } from '../domain/editions/edition.ts';
import type { PublishedEdition } from '../site-data.ts';
import { catalogueRoot, contentDirectories, shown } from './directories.ts';
import { git, repositoryOf } from './git.ts';

/** Where the editions of a catalogue lie: in the last of its content folders, which is its own. */
export const editionsFolder = (env: Environment): string =>
  join(contentDirectories(env).at(-1) ?? '', EDITIONS);

/**
 * The editions, the newest first.
 *
 * @throws ConfigError where a file is none
 */
export function readEditions(env: Environment): CatalogueEdition[] {
  const folder = editionsFolder(env);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => editionIn(join(folder, name)))
    .toSorted((a, b) => b.edition.localeCompare(a.edition, 'en', { numeric: true }));
}

function editionIn(file: string): CatalogueEdition {
  const edition = parsed(readFileSync(file, 'utf8'));
  if (edition && `${edition.edition}.json` === basename(file)) return edition;
  throw new ConfigError(
    `${shown(file)} is not what "septet edition" writes. Take it back from git; an edition is never edited.`,
  );
}

function parsed(text: string): CatalogueEdition | undefined {
  try {
    return editionSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The same for the pages. The newest may be what is built now: then nothing but editions has changed since its commit. */
export const publishedEditions = (env: Environment): PublishedEdition[] =>
  readEditions(env).map((edition, index) => ({
    edition,
    isCurrent: index === 0 && isUnchangedSince(edition.commit, env),
  }));

function isUnchangedSince(commit: string, env: Environment): boolean {
  const repository = repositoryOf(catalogueRoot(env));
  const others = [':/', `:(top,exclude,glob)**/${EDITIONS}/*.json`];
  return (
    repository !== undefined &&
    git(repository, ['diff', '--quiet', commit, '--', ...others]).code === 0
  );
}
