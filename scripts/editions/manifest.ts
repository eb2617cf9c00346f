import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import {
  type CatalogueEdition,
  EDITIONS,
  editionSchema,
} from '../../src/domain/editions/edition.ts';
import { filesAt } from '../../src/intake/git.ts';
import { lastCommit } from '../../src/intake/git-log.ts';
import { filesBelow } from '../../src/prerender/site-files.ts';
import { CannotRun } from '../command.ts';
import type { EditionPlace } from './place.ts';

/** The name of an edition, and its commit. */
export type EditionCommit = Pick<CatalogueEdition, 'edition' | 'commit'>;

/** Where an edition was built: the clone, the catalogue in it, and the site. */
interface BuildFolders {
  readonly checkout: string;
  readonly root: string;
  readonly site: string;
}

/**
 * The edition that a build of its commit gives.
 *
 * @throws CannotRun where an edition cannot hold a value
 */
export function editionFrom(
  place: EditionPlace,
  { edition, commit }: EditionCommit,
  { checkout, root, site }: BuildFolders,
): CatalogueEdition {
  const read = (path: string): string => readFileSync(join(site, path), 'utf8');
  const { name, license, equation, agents, threats, lists } = JSON.parse(read('api/v1/build.json'));
  const files = place.content.flatMap((folder) =>
    filesAt(checkout, commit, folder)
      .map(({ path }) => path)
      .filter((path) => !path.startsWith(`${posix.join(folder, EDITIONS)}/`)),
  );
  return validEdition({
    version: 1,
    edition,
    commit,
    day: lastCommit(checkout)?.time.slice(0, 10),
    septet: versionFor(root),
    name,
    ...place.settings,
    root: place.root,
    folders: place.content,
    license,
    equation,
    agents,
    threats,
    lists,
    content: Object.fromEntries(files.map((path) => [path, checksum(join(checkout, path))])),
    data: Object.fromEntries(
      [...read('api/v1/SHA256SUMS').matchAll(/^(\w+) {2}(.+)$/gm)].map(([, sum, file]) => [
        file,
        sum,
      ]),
    ),
    site: siteChecksums(site),
  });
}

/** @throws CannotRun where a value, such as a name or an address, is one that no edition can have */
function validEdition(values: object): CatalogueEdition {
  const { data, error } = editionSchema.safeParse(values);
  if (data) return data;
  const problems = error.issues.map(({ path, message }) => `${path.join(' ')}: ${message}`);
  throw new CannotRun(
    `An edition cannot hold these values:\n  ${problems.join('\n  ')}\nChange the setting or the name of the file, commit, and freeze again.`,
  );
}

const checksum = (file: string): string => hash('sha256', readFileSync(file));

/** A checksum of each folder of a site, and of each file beside them. */
function siteChecksums(site: string): Record<string, string> {
  const parts = Map.groupBy(filesBelow(site), (path) => path.split('/', 1)[0] ?? '');
  return Object.fromEntries(
    [...parts].map(([part, files]) => {
      const lines = files.map((path) => `${checksum(join(site, path))}  ${path}\n`);
      return [part, hash('sha256', lines.join(''))];
    }),
  );
}

/** The version of Septet that builds a catalogue: that of its installed package, or of the project itself. */
function versionFor(root: string): unknown {
  const installed = join(root, 'node_modules', 'septet', 'package.json');
  const file = existsSync(installed) ? installed : join(root, 'package.json');
  return JSON.parse(readFileSync(file, 'utf8')).version;
}
