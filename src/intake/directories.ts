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

/** A file and the path to show to people; where it is from, where it is taken from the content directories. */
export type OnDisk = Pick<ContentFile, 'file' | 'path'> & Partial<Pick<PlacedFile, 'origin'>>;

/** Where a file is from. */
export interface FileOrigin {
  readonly directory: string;
  /** Its path in the directory, with slashes. */
  readonly inside: string;
  /** The directory as the settings write it; absent where they do not name it. */
  readonly from?: string;
  /** The directory with a file of the same id, which this one takes the place of, as people know it. */
  readonly over?: string;
}

/** The folder of the project: the code, and the essays and guides that every catalogue has. */
export const PROJECT_ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The folder of the catalogue: its settings, the built site and what a build leaves for the next one. That of the
 * project, unless Septet is installed in another one.
 */
export const catalogueRoot = (env: Environment): string => env.SEPTET_ROOT || PROJECT_ROOT;
const OWN_CONTENT = join(PROJECT_ROOT, 'content');

/** The file with the settings of the catalogue. */
export const settingsFile = (env: Environment): string =>
  join(catalogueRoot(env), 'septet.config.ts');

/**
 * The own style sheet and the own logo of the settings, where there are such.
 *
 * @throws ConfigError where a file is not there
 */
export function ownFiles(env: Environment): { readonly styles?: string; readonly logo?: string } {
  const config = siteConfig(env);
  const place = (key: 'styles' | 'logo') => {
    const path = config[key];
    if (path === undefined) return {};
    const file = resolve(homeOf(env), path);
    if (statSync(file, IF_THERE)?.isFile()) return { [key]: file };
    throw new ConfigError(
      `"${key}" in septet.config.ts names "${path}", and there is no file ${file}. Put it there, or change the path.`,
    );
  };
  return { ...place('styles'), ...place('logo') };
}

/** The folder of the settings. */
const homeOf = (env: Environment): string => dirname(realpathSync(settingsFile(env)));

/** Where Astro is to look, for every command that starts it. */
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

/** The same, as it was found in a content directory. */
export interface PlacedFile extends ContentFile {
  readonly origin: FileOrigin;
}

/** The folder of opinions in a content directory: in it is one folder for each agent that somebody has an opinion on. */
export const OPINIONS = 'opinions';

/** What a content directory has at least one of. */
const PARTS = [...CONTENT_KINDS, REDIRECTS_FILE];

/** A content directory, and how the settings write it where they name it. */
interface Directory {
  readonly directory: string;
  readonly from?: string;
}

function directories(env: Environment): Directory[] {
  const { content } = siteConfig(env);
  const home = homeOf(env);
  const known = content?.map(({ folder }) => ({ directory: resolve(home, folder), from: folder }));
  const named = (env.CONTENT_DIR ?? '').split(delimiter).filter((path) => path !== '');
  if (named.length === 0) {
    const own = known ?? [{ directory: join(home, 'content') }];
    return own.map((one) => ({ ...one, directory: holding([one.directory], SETTING) }));
  }
  return named.map((path) => {
    const directory = namedDirectory(path, env);
    return known?.find((one) => one.directory === directory) ?? { directory };
  });
}

/** What names a directory. */
const [SETTING, VARIABLE] = ['The setting "content"', 'CONTENT_DIR'];

/**
 * The content directories, the weakest first: those of CONTENT_DIR, or of the settings, or the folder "content" beside
 * the settings.
 *
 * @throws ConfigError when CONTENT_DIR names a directory that is not there, or one without content: a site of nothing
 * would take the place of the good one
 */
export const contentDirectories = (env: Environment): string[] =>
  directories(env).map(({ directory }) => directory);

/**
 * npm runs a command in the folder of the project and tells in INIT_CWD where the person stands: a relative path is
 * looked for there first, and then in the project.
 */
const namedDirectory = (path: string, env: Environment): string =>
  holding([...new Set([resolve(env.INIT_CWD ?? '', path), resolve(path)])], VARIABLE);

/** @throws ConfigError where none of the places holds content */
function holding(places: readonly string[], what: string): string {
  const found = places.find(holdsContent);
  if (found !== undefined) return withoutLinks(found);
  const directory = places.find((place) => statSync(place, IF_THERE)?.isDirectory());
  throw new ConfigError(
    directory === undefined
      ? `${what} names "${places.join('" or "')}", which is not a directory.`
      : withoutContent(directory, what),
  );
}

const IF_THERE = { throwIfNoEntry: false } as const;

/** @throws ConfigError where a folder of content is a link: whoever may change the catalogue could lead out of it */
function withoutLinks(directory: string): string {
  const link = [...CONTENT_KINDS, OPINIONS].find((kind) =>
    lstatSync(join(directory, kind), IF_THERE)?.isSymbolicLink(),
  );
  if (link === undefined) return directory;
  throw new ConfigError(
    `"${displayPath(join(directory, link))}" is a link, and links are not followed. Put a folder in its place, or let the setting "content" name the folder that holds the files as well.`,
  );
}

const holdsContent = (directory: string): boolean =>
  PARTS.some((part) => existsSync(join(directory, part)));

function withoutContent(directory: string, what: string): string {
  const parent = dirname(directory);
  const isTooDeep = basename(directory) === 'assessments' || holdsContent(parent);
  const help = isTooDeep
    ? `It seems to be one folder too deep: did you mean "${parent}"?`
    : 'Name the folder that has these, or make the folder "assessments" in it.';
  return `${what} names "${directory}", which has none of assessments/, layers/, guides/ and ${REDIRECTS_FILE}. ${help}`;
}

/**
 * The files of one kind, by id: a later directory overrides the same id of an earlier one. Layers and guides that
 * no directory has come from the project; assessments come from the directories alone.
 */
export function contentFiles(kind: ContentKind, env: Environment): PlacedFile[] {
  const own = kind === 'assessments' ? [] : [{ directory: OWN_CONTENT }];
  const files = new Map<string, PlacedFile>();
  for (const directory of [...own, ...directories(env)]) {
    const fresh = new Map(
      filesBelow(directory, kind)
        .toReversed()
        .map((file) => [file.id, file]),
    );
    for (const [id, file] of fresh) {
      const { from, directory: place } = files.get(id)?.origin ?? {};
      const over = from ?? (place && displayPath(place));
      files.set(id, over ? { ...file, origin: { ...file.origin, over } } : file);
    }
  }
  return [...files.values()].toSorted(byId);
}

/** The files of one kind in a directory; assessments may lie in folders. Of one id the first counts. */
function filesBelow(directory: Directory, kind: ContentKind, inside: string = kind): PlacedFile[] {
  const folder = join(directory.directory, inside);
  const entries = listFolder(folder);
  const folders = kind === 'assessments' ? foldersAmong(folder, entries) : [];
  return [
    ...filesAmong(entries, directory, inside, kind),
    ...folders.flatMap((name) => filesBelow(directory, kind, `${inside}/${name}`)),
  ];
}

const byId = (a: PlacedFile, b: PlacedFile): number => (a.id < b.id ? -1 : 1);

/**
 * The assessments and the opinions on them, as a catalogue takes them in. An opinion is about the file that it stands
 * next to: where a later directory overrides that, it goes too.
 */
export function judgedFiles(env: Environment): PlacedFile[] {
  let opinions: PlacedFile[] = [];
  for (const one of directories(env)) {
    const fresh = opinionsIn(one);
    const ids = new Set(fresh.map(({ id }) => id));
    const slugs = new Set(
      opinions.length > 0 ? filesBelow(one, 'assessments').map(({ id }) => id) : [],
    );
    const isOverridden = ({ path }: PlacedFile): boolean => slugs.has(opinionOn(path) ?? '');
    const left = opinions.filter((one) => !ids.has(one.id) && !isOverridden(one));
    opinions = [...left, ...fresh];
  }
  return [...contentFiles('assessments', env), ...opinions.toSorted(byId)];
}

/** Their ids are those of the agent and of the file: `lume/listing`. */
const opinionsIn = (directory: Directory): PlacedFile[] =>
  foldersIn(join(directory.directory, OPINIONS)).flatMap((name) =>
    filesIn(directory, `${OPINIONS}/${name}`).map((file) => ({
      ...file,
      id: `${name}/${file.id}`,
    })),
  );

/** The names of the folders in a folder that can be opened, one for each agent in that of opinions. */
export const foldersIn = (folder: string): string[] => foldersAmong(folder, listFolder(folder));

const foldersAmong = (folder: string, entries: readonly Listed[]): string[] =>
  entries
    .filter(({ name, isText, entry }) => isText && entry.isDirectory() && !isBeside(name))
    .filter(({ name }) => mayBeOpened(join(folder, name)))
    .map(({ name }) => name)
    .toSorted();

const filesIn = (directory: Directory, inside: string): PlacedFile[] =>
  filesAmong(listFolder(join(directory.directory, inside)), directory, inside, 'assessments');

/** @param inside the folder in the directory, with slashes */
function filesAmong(
  entries: readonly Listed[],
  { directory, ...from }: Directory,
  inside: string,
  kind: ContentKind,
): PlacedFile[] {
  const ending = CONTENT_ENDINGS[kind];
  const folder = join(directory, inside);
  // Once for all: to compare paths takes long, and there may be ten thousand of them.
  const before = displayPath(join(folder, ending)).slice(0, -ending.length);
  return (
    entries
      .filter(({ name, isText, entry }) => isText && entry.isFile() && isContentFile(kind, name))
      // The check tells of those in its folder; without a layer or a guide there is no whole site.
      .filter(({ name }) => kind !== 'assessments' || mayBeRead(join(folder, name)))
      .map(({ name }) => ({
        id: slugOfFile(name, ending),
        file: join(folder, name),
        path: `${before}${name}`,
        origin: { directory, inside: `${inside}/${name}`, ...from },
      }))
  );
}

export const mayBeRead = (file: string): boolean => allows(file, constants.R_OK);

export const mayBeOpened = (folder: string): boolean =>
  allows(folder, constants.R_OK | constants.X_OK);

function allows(place: string, rights: number): boolean {
  try {
    accessSync(place, rights);
    return true;
  } catch {
    return false;
  }
}

interface Listed {
  readonly name: string;
  readonly isText: boolean;
  readonly entry: Dirent<Buffer>;
}

/**
 * What is in a folder, if it is there. Where a name is not UTF-8, no path leads to the entry; it is shown with its
 * bytes, `bad\xff.md`.
 */
export const listFolder = (folder: string): Listed[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true, encoding: 'buffer' }).map((entry) => ({
        name: isUtf8(entry.name) ? entry.name.toString() : inBytes(entry.name),
        isText: isUtf8(entry.name),
        entry,
      }))
    : [];

const inBytes = (name: Uint8Array): string =>
  [...name]
    .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`))
    .join('');

/** A path with slashes between its folders. Elsewhere than on Windows, a backslash is part of a name. */
export const withSlashes = (path: string): string => path.replaceAll(sep, '/');

/** A path as people would type it: from the current folder, or in full where it lies elsewhere. */
export function displayPath(file: string): string {
  const path = withSlashes(relative(process.cwd(), file));
  return path.startsWith('../') ? withSlashes(file) : path;
}
