import { isUtf8 } from 'node:buffer';
import {
  accessSync,
  constants,
  type Dirent,
  existsSync,
  lstatSync,
  readdirSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { basename, delimiter, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigError, type Environment, siteConfig } from '../config.ts';
import { opinionOn } from '../domain/assessment/reading/read-file.ts';
import {
  CONTENT_ENDINGS,
  CONTENT_KINDS,
  type ContentKind,
  isBeside,
  isContentFile,
} from '../domain/links.ts';
import { REDIRECTS_FILE } from '../domain/redirects/read.ts';
import { slugOfFile } from '../domain/slug.ts';

/** A file and its path to show to people. It has an origin where it is from a content directory. */
export type OnDisk = Pick<ContentFile, 'file' | 'path'> & Partial<Pick<PlacedFile, 'origin'>>;

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

/** The folder of the project: the code, and the essays and guides that every catalogue has. */
export const PROJECT_ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The folder of the catalogue: its settings, the built site and what a build leaves for the next one. It is the folder
 * of the project, unless Septet is installed in another one.
 */
export const catalogueRoot = (env: Environment): string => env.SEPTET_ROOT || PROJECT_ROOT;

/** The essays and guides that every catalogue has, and the precedents. */
export const PROJECT_CONTENT = join(PROJECT_ROOT, 'content');

/** The file with the settings of the catalogue. */
export const settingsFile = (env: Environment): string =>
  join(catalogueRoot(env), 'septet.config.ts');

/**
 * The style sheet and the logo that the settings name, where they name them.
 *
 * @throws ConfigError where such a file does not exist
 */
export function ownFiles(env: Environment): { readonly styles?: string; readonly logo?: string } {
  const config = siteConfig(env);
  const fileFor = (key: 'styles' | 'logo') => {
    const path = config[key];
    if (path === undefined) return {};
    const file = resolve(settingsFolder(env), path);
    if (statSync(file, UNDEFINED_IF_MISSING)?.isFile()) return { [key]: file };
    throw new ConfigError(
      `"${key}" in septet.config.ts names "${path}", and there is no file ${file}. Put it there, or change the path.`,
    );
  };
  return { ...fileFor('styles'), ...fileFor('logo') };
}

const settingsFolder = (env: Environment): string => dirname(realpathSync(settingsFile(env)));

/** The places that every command which starts Astro gives to it. */
export const astroPlaces = (env: Environment) => ({
  root: catalogueRoot(env),
  configFile: relative(catalogueRoot(env), join(PROJECT_ROOT, 'astro.config.mjs')),
});

/** One content file, chosen among the directories. */
export interface ContentFile {
  /** The file name without its ending: a slug, or the id of a layer. */
  readonly id: string;
  readonly file: string;
  /** The path to show to people, from where they stand. */
  readonly path: string;
}

/** A content file with the directory that it was found in. */
export interface PlacedFile extends ContentFile {
  readonly origin: FileOrigin;
}

/** The folder of opinions in a content directory. It has a folder for each agent that somebody has an opinion on. */
export const OPINIONS = 'opinions';

/** A content directory has at least one of these. */
const CONTENT_PARTS = [...CONTENT_KINDS, REDIRECTS_FILE];

type Directory = Pick<FileOrigin, 'directory' | 'from'>;

function directories(env: Environment): Directory[] {
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
  directories(env).map(({ directory }) => directory);

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
  const directory = candidates.find((path) => statSync(path, UNDEFINED_IF_MISSING)?.isDirectory());
  throw new ConfigError(
    directory === undefined
      ? `${namedBy} names "${candidates.join('" or "')}", which is not a directory.`
      : noContentMessage(directory, namedBy),
  );
}

const UNDEFINED_IF_MISSING = { throwIfNoEntry: false } as const;

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

/**
 * The files of one kind, by id: a later directory overrides the same id of an earlier one. Layers and guides that
 * no directory has come from the project; assessments come from the directories alone.
 */
export function contentFiles(kind: ContentKind, env: Environment): PlacedFile[] {
  const project = kind === 'assessments' ? [] : [{ directory: PROJECT_CONTENT }];
  const files = new Map<string, PlacedFile>();
  for (const directory of [...project, ...directories(env)]) {
    // Where a directory has an id twice, its first file counts.
    const byIdHere = new Map(
      contentFilesBelow(directory, kind)
        .toReversed()
        .map((file) => [file.id, file]),
    );
    for (const [id, file] of byIdHere) {
      const overridden = files.get(id)?.origin;
      const over = overridden?.from ?? (overridden && displayPath(overridden.directory));
      files.set(id, over ? { ...file, origin: { ...file.origin, over } } : file);
    }
  }
  return [...files.values()].toSorted(byId);
}

/** The files of one kind in a directory. Assessments may lie in folders there. */
function contentFilesBelow(
  directory: Directory,
  kind: ContentKind,
  inside: string = kind,
): PlacedFile[] {
  const folder = join(directory.directory, inside);
  const entries = listFolder(folder);
  const folders = kind === 'assessments' ? foldersAmong(folder, entries) : [];
  return [
    ...filesAmong(entries, directory, inside, kind),
    ...folders.flatMap((name) => contentFilesBelow(directory, kind, `${inside}/${name}`)),
  ];
}

const byId = (a: PlacedFile, b: PlacedFile): number => (a.id < b.id ? -1 : 1);

/**
 * The assessments and the opinions on them, as a catalogue takes them in. An opinion is about the assessment in its own
 * directory: where a later directory overrides that, the opinion goes too.
 */
export function judgedFiles(env: Environment): PlacedFile[] {
  let opinions: PlacedFile[] = [];
  for (const directory of directories(env)) {
    const added = opinionsIn(directory);
    const addedIds = new Set(added.map(({ id }) => id));
    const slugs = new Set(
      opinions.length > 0 ? contentFilesBelow(directory, 'assessments').map(({ id }) => id) : [],
    );
    const isOverridden = ({ id, path }: PlacedFile): boolean =>
      addedIds.has(id) || slugs.has(opinionOn(path) ?? '');
    opinions = [...opinions.filter((opinion) => !isOverridden(opinion)), ...added];
  }
  return [...contentFiles('assessments', env), ...opinions.toSorted(byId)];
}

/** The id of an opinion is that of the agent and that of the file: `lume/listing`. */
const opinionsIn = (directory: Directory): PlacedFile[] =>
  foldersIn(join(directory.directory, OPINIONS)).flatMap((name) =>
    filesIn(directory, `${OPINIONS}/${name}`).map((file) => ({
      ...file,
      id: `${name}/${file.id}`,
    })),
  );

/** The names of the folders in a folder that may be opened. */
export const foldersIn = (folder: string): string[] => foldersAmong(folder, listFolder(folder));

const foldersAmong = (folder: string, entries: readonly ListedEntry[]): string[] =>
  entries
    .filter(({ name, isText, entry }) => isText && entry.isDirectory() && !isBeside(name))
    .filter(({ name }) => mayBeOpened(join(folder, name)))
    .map(({ name }) => name)
    .toSorted();

const filesIn = (directory: Directory, inside: string): PlacedFile[] =>
  filesAmong(listFolder(join(directory.directory, inside)), directory, inside, 'assessments');

/** @param inside the folder in the directory, with slashes */
function filesAmong(
  entries: readonly ListedEntry[],
  { directory, ...from }: Directory,
  inside: string,
  kind: ContentKind,
): PlacedFile[] {
  const ending = CONTENT_ENDINGS[kind];
  const folder = join(directory, inside);
  const prefix = displayPrefix(folder);
  return (
    entries
      .filter(({ name, isText, entry }) => isText && entry.isFile() && isContentFile(kind, name))
      // The check reports an unreadable assessment. A layer or a guide that cannot be read stops the build.
      .filter(({ name }) => kind !== 'assessments' || mayBeRead(join(folder, name)))
      .map(({ name }) => ({
        id: slugOfFile(name, ending),
        file: join(folder, name),
        path: `${prefix}${name}`,
        origin: { directory, inside: `${inside}/${name}`, ...from },
      }))
  );
}

export const mayBeRead = (file: string): boolean => hasAccess(file, constants.R_OK);

export const mayBeOpened = (folder: string): boolean =>
  hasAccess(folder, constants.R_OK | constants.X_OK);

function hasAccess(path: string, rights: number): boolean {
  try {
    accessSync(path, rights);
    return true;
  } catch {
    return false;
  }
}

interface ListedEntry {
  readonly name: string;
  /** Whether the name is UTF-8. */
  readonly isText: boolean;
  readonly entry: Dirent<Buffer>;
}

/**
 * The entries of a folder, if it exists. Where a name is not UTF-8, no path leads to the entry; the name then shows its
 * bytes, `bad\xff.md`.
 */
export const listFolder = (folder: string): ListedEntry[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true, encoding: 'buffer' }).map((entry) => ({
        name: isUtf8(entry.name) ? entry.name.toString() : escapeBytes(entry.name),
        isText: isUtf8(entry.name),
        entry,
      }))
    : [];

const escapeBytes = (name: Uint8Array): string =>
  [...name]
    .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`))
    .join('');

/** A path with slashes between its folders. Except on Windows, a backslash is part of a name and stays. */
export const withSlashes = (path: string): string => path.replaceAll(sep, '/');

/** A path as people would type it: from the current folder, or in full where it lies elsewhere. */
export function displayPath(file: string): string {
  const path = withSlashes(relative(process.cwd(), file));
  return path.startsWith('../') ? withSlashes(file) : path;
}

/** What `displayPath` puts before the names in a folder. Asked once a folder, since to compare paths takes long. */
export const displayPrefix = (folder: string): string =>
  displayPath(join(folder, 'a')).slice(0, -1);
