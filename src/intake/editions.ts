import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ConfigError, type Environment } from '../config.ts';
import { type Content, MAX_BYTES } from '../domain/assessment/reading/file.ts';
import { type CatalogueEdition, EDITIONS, editionSchema } from '../domain/editions/edition.ts';
import type { PublishedEdition } from '../site-data.ts';
import { readContent } from './content.ts';
import { contentDirectories } from './content-directories.ts';
import { git, knownToGit, repositoryOf } from './git.ts';
import { displayPath } from './listing.ts';
import { catalogueRoot } from './places.ts';

/** Where the editions of a catalogue lie: in the last of its content folders, which is its own. */
export const editionsFolder = (env: Environment): string =>
  join(contentDirectories(env).at(-1) ?? '', EDITIONS);

/**
 * The editions, the newest first.
 *
 * @throws ConfigError where a file of the folder is not an edition
 */
export function readEditions(env: Environment): CatalogueEdition[] {
  const folder = editionsFolder(env);
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map(({ name }) => editionIn(join(folder, name)))
    .toSorted((a, b) => b.edition.localeCompare(a.edition, 'en', { numeric: true }));
}

function editionIn(file: string): CatalogueEdition {
  const edition = parseEdition(readContent(file, EDITION_MAX_BYTES));
  if (edition && `${edition.edition}.json` === basename(file)) return edition;
  throw new ConfigError(
    `${displayPath(file)} is not what "septet edition" writes. Take it back from git; an edition is never edited.`,
  );
}

/** Enough for the checksums of some 30,000 files. */
const EDITION_MAX_BYTES = 64 * MAX_BYTES;

function parseEdition(content: Content): CatalogueEdition | undefined {
  if (!Buffer.isBuffer(content)) return undefined;
  try {
    return editionSchema.safeParse(JSON.parse(content.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}

/** The editions for the pages. The newest is what is built now where only editions have changed since its commit. */
export const publishedEditions = (env: Environment): PublishedEdition[] =>
  readEditions(env).map((edition, index) => ({
    edition,
    isCurrent: index === 0 && isUnchangedSince(edition.commit, env),
  }));

const isUnchangedSince = (commit: string, env: Environment): boolean =>
  knownToGit(() => {
    const repository = repositoryOf(catalogueRoot(env));
    const allButEditions = [':/', `:(top,exclude,glob)**/${EDITIONS}/*.json`];
    return (
      repository !== undefined &&
      git(repository, ['diff', '--quiet', commit, '--', ...allButEditions]).code === 0
    );
  }, false);
