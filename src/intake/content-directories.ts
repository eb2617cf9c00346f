import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, delimiter, dirname, join, resolve } from 'node:path';
import { ConfigError, type Environment, siteConfig } from '../config.ts';
import { CONTENT_KINDS } from '../domain/links.ts';
import { REDIRECTS_FILE } from '../domain/redirects/read.ts';
import { displayPath, UNDEFINED_IF_MISSING } from './listing.ts';
import { settingsFolder } from './places.ts';

/** The content directory that a file is from. */
export interface FileOrigin {
  readonly directory: string;
  /** The path of the file in the directory, with slashes. */
  readonly inside: string;
  /** The directory as the settings write it; absent where they do not name it. */
  readonly from?: string;
  /** The directory with a file of the same id that this one overrides: as the settings write it, or its path. */
  readonly over?: string;
}

/** The folder of opinions in a content directory. It has a folder for each agent that somebody has an opinion on. */
export const OPINIONS = 'opinions';

/** A content directory has at least one of these. */
const CONTENT_PARTS = [...CONTENT_KINDS, REDIRECTS_FILE];

export type ContentDirectory = Pick<FileOrigin, 'directory' | 'from'>;

/** The content directories with the names that the settings give them, the weakest first. */
export function namedDirectories(env: Environment): ContentDirectory[] {
  const { content } = siteConfig(env);
  const home = settingsFolder(env);
  const fromSettings = content?.map(({ folder }) => ({
    directory: resolve(home, folder),
    from: folder,
  }));
  const paths = (env.CONTENT_DIR ?? '').split(delimiter).filter((path) => path !== '');
  if (paths.length === 0) {
    return (fromSettings ?? [{ directory: join(home, 'content') }]).map((directory) => ({
      ...directory,
      directory: contentAmong([directory.directory], SETTING),
    }));
  }
  return paths.map((path) => {
    const directory = directoryOfVariable(path, env);
    return fromSettings?.find((named) => named.directory === directory) ?? { directory };
  });
}

/** What names a directory, for messages. */
const [SETTING, VARIABLE] = ['The setting "content"', 'CONTENT_DIR'];

/**
 * The content directories, the weakest first: those of CONTENT_DIR, or of the settings, or the folder "content" beside
 * the settings.
 *
 * @throws ConfigError when one of them does not exist or has no content: an empty site would replace the good one
 */
export const contentDirectories = (env: Environment): string[] =>
  namedDirectories(env).map(({ directory }) => directory);

/**
 * npm runs a command in the folder of the project and says in INIT_CWD where the person is: a relative path is looked
 * for there first, and then in the project.
 */
const directoryOfVariable = (path: string, env: Environment): string =>
  contentAmong([...new Set([resolve(env.INIT_CWD ?? '', path), resolve(path)])], VARIABLE);

/**
 * The first of the directories that holds content.
 *
 * @param namedBy what names them, for messages
 * @throws ConfigError where none of them does
 */
function contentAmong(candidates: readonly string[], namedBy: string): string {
  const found = candidates.find(holdsContent);
  if (found !== undefined) return refuseLinks(found);
  const unfetched = candidates.find(isUnfetched);
  if (unfetched !== undefined) {
    throw new ConfigError(
      `${namedBy} names "${unfetched}", which is in a submodule that is still empty: git submodule update --init brings its files.`,
    );
  }
  const directory = candidates.find((path) => statSync(path, UNDEFINED_IF_MISSING)?.isDirectory());
  throw new ConfigError(
    directory === undefined
      ? `${namedBy} names "${candidates.join('" or "')}", which is not a directory.`
      : noContentMessage(directory, namedBy),
  );
}

/** Whether a directory is in the empty folder that a clone has for a submodule, or is that folder. */
function isUnfetched(directory: string): boolean {
  let at = directory;
  while (!existsSync(at)) at = dirname(at);
  if (!statSync(at).isDirectory() || readdirSync(at).length > 0) return false;
  while (dirname(at) !== at) {
    at = dirname(at);
    if (existsSync(join(at, '.gitmodules'))) return true;
  }
  return false;
}

/** @throws ConfigError where a folder of content is a link: whoever may change the catalogue could lead out of it */
function refuseLinks(directory: string): string {
  const link = [...CONTENT_KINDS, OPINIONS].find((kind) =>
    lstatSync(join(directory, kind), UNDEFINED_IF_MISSING)?.isSymbolicLink(),
  );
  if (link === undefined) return directory;
  throw new ConfigError(
    `"${displayPath(join(directory, link))}" is a link, and links are not followed. Put a folder in its place, or let the setting "content" name the folder that holds the files as well.`,
  );
}

const holdsContent = (directory: string): boolean =>
  CONTENT_PARTS.some((part) => existsSync(join(directory, part)));

function noContentMessage(directory: string, namedBy: string): string {
  const parent = dirname(directory);
  const isTooDeep = basename(directory) === 'assessments' || holdsContent(parent);
  const help = isTooDeep
    ? `It seems to be one folder too deep: did you mean "${parent}"?`
    : 'Name the folder that has these, or make the folder "assessments" in it.';
  return `${namedBy} names "${directory}", which has none of assessments/, layers/, guides/ and ${REDIRECTS_FILE}. ${help}`;
}
