import { isUtf8 } from 'node:buffer';
import { accessSync, constants, type Dirent, existsSync, readdirSync, statSync } from 'node:fs';
import { basename, delimiter, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigError, type Environment } from '../config.ts';
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

/** A file and the path to show to people. */
export type OnDisk = Pick<ContentFile, 'file' | 'path'>;

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

/** The folder of opinions in a content directory: in it is one folder for each agent that somebody has an opinion on. */
export const OPINIONS = 'opinions';

/** What a content directory has at least one of. */
const PARTS = [...CONTENT_KINDS, REDIRECTS_FILE];

/**
 * The content directories, the weakest first.
 *
 * @throws ConfigError when CONTENT_DIR names a directory that is not there, or one without content: a site of nothing
 * would take the place of the good one
 */
export function contentDirectories(env: Environment): string[] {
  const named = (env.CONTENT_DIR ?? '').split(delimiter).filter((path) => path !== '');
  return named.length > 0 ? named.map((path) => namedDirectory(path, env)) : [OWN_CONTENT];
}

/**
 * npm runs a command in the folder of the project and tells in INIT_CWD where the person stands: a relative path is
 * looked for there first, and then in the project.
 */
function namedDirectory(path: string, env: Environment): string {
  const places = [...new Set([resolve(env.INIT_CWD ?? '', path), resolve(path)])];
  const found = places.find(holdsContent);
  if (found !== undefined) return found;
  const directory = places.find((place) => statSync(place, IF_THERE)?.isDirectory());
  throw new ConfigError(
    directory === undefined
      ? `CONTENT_DIR names "${places.join('" or "')}", which is not a directory.`
      : withoutContent(directory),
  );
}

const IF_THERE = { throwIfNoEntry: false } as const;

const holdsContent = (directory: string): boolean =>
  PARTS.some((part) => existsSync(join(directory, part)));

function withoutContent(directory: string): string {
  const parent = dirname(directory);
  const isTooDeep = basename(directory) === 'assessments' || holdsContent(parent);
  const help = isTooDeep
    ? `It seems to be one folder too deep: did you mean "${parent}"?`
    : 'Name the folder that has these, or make the folder "assessments" in it.';
  return `CONTENT_DIR names "${directory}", which has none of assessments/, layers/, guides/ and ${REDIRECTS_FILE}. ${help}`;
}

/**
 * The files of one kind, by id: a later directory overrides the same id of an earlier one. Layers and guides that
 * no directory has come from the project; assessments come from the directories alone.
 */
export function contentFiles(kind: ContentKind, env: Environment): ContentFile[] {
  const own = kind === 'assessments' ? [] : [OWN_CONTENT];
  const files = new Map<string, ContentFile>();
  for (const directory of [...own, ...contentDirectories(env)]) {
    for (const file of filesIn(join(directory, kind), kind)) files.set(file.id, file);
  }
  return [...files.values()].toSorted(byId);
}

const byId = (a: ContentFile, b: ContentFile): number => (a.id < b.id ? -1 : 1);

/**
 * The assessments and the opinions on them, as a catalogue takes them in. An opinion is about the file that it stands
 * next to: where a later directory overrides that, it goes too.
 */
export function judgedFiles(env: Environment): ContentFile[] {
  let opinions: ContentFile[] = [];
  for (const directory of contentDirectories(env)) {
    const fresh = opinionsIn(join(directory, OPINIONS));
    const ids = new Set(fresh.map(({ id }) => id));
    const isOverridden = ({ path }: ContentFile): boolean =>
      existsSync(join(directory, 'assessments', `${opinionOn(path)}.md`));
    const left = opinions.filter((one) => !ids.has(one.id) && !isOverridden(one));
    opinions = [...left, ...fresh];
  }
  return [...contentFiles('assessments', env), ...opinions.toSorted(byId)];
}

/** Their ids are those of the agent and of the file: `lume/listing`. */
const opinionsIn = (folder: string): ContentFile[] =>
  foldersIn(folder).flatMap((name) =>
    filesIn(join(folder, name), 'assessments').map((file) => ({
      ...file,
      id: `${name}/${file.id}`,
    })),
  );

/** The names of the folders in a folder, one for each agent in that of opinions. */
export const foldersIn = (folder: string): string[] =>
  existsSync(folder)
    ? listing(folder)
        .filter(({ name, isText, entry }) => isText && entry.isDirectory() && !isBeside(name))
        .filter(({ name }) => mayBeOpened(join(folder, name)))
        .map(({ name }) => name)
    : [];

function filesIn(folder: string, kind: ContentKind): ContentFile[] {
  const ending = CONTENT_ENDINGS[kind];
  if (!existsSync(folder)) return [];
  // Once for all: to compare paths takes long, and there may be ten thousand of them.
  const before = shown(join(folder, ending)).slice(0, -ending.length);
  return (
    listing(folder)
      .filter(({ name, isText, entry }) => isText && entry.isFile() && isContentFile(kind, name))
      // The check tells of those in its folder; without a layer or a guide there is no whole site.
      .filter(({ name }) => kind !== 'assessments' || mayBeRead(join(folder, name)))
      .map(({ name }) => ({
        id: slugOfFile(name, ending),
        file: join(folder, name),
        path: `${before}${name}`,
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

/** What is in a folder. Where a name is not UTF-8, no path leads to the entry; it is shown with its bytes, `bad\xff.md`. */
export const listing = (
  folder: string,
): { readonly name: string; readonly isText: boolean; readonly entry: Dirent<Buffer> }[] =>
  readdirSync(folder, { withFileTypes: true, encoding: 'buffer' }).map((entry) => ({
    name: isUtf8(entry.name) ? entry.name.toString() : inBytes(entry.name),
    isText: isUtf8(entry.name),
    entry,
  }));

const inBytes = (name: Uint8Array): string =>
  [...name]
    .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`))
    .join('');

/** A path with slashes between its folders. Elsewhere than on Windows, a backslash is part of a name. */
export const withSlashes = (path: string): string => path.replaceAll(sep, '/');

/** A path as people would type it: from the current folder, or in full where it lies elsewhere. */
export function shown(file: string): string {
  const path = withSlashes(relative(process.cwd(), file));
  return path.startsWith('../') ? withSlashes(file) : path;
}
