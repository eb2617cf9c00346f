import { join } from 'node:path';
import type { Environment } from '../config.ts';
import { opinionOn } from '../domain/assessment/reading/read-file.ts';
import { CONTENT_ENDINGS, type ContentKind, isBeside, isContentFile } from '../domain/links.ts';
import { slugOfFile } from '../domain/slug.ts';
import {
  type ContentDirectory,
  contentDirectories,
  type FileOrigin,
  namedDirectories,
  OPINIONS,
} from './content-directories.ts';
import {
  displayPath,
  displayPrefix,
  type ListedEntry,
  listFolder,
  mayBeOpened,
  mayBeRead,
} from './listing.ts';
import { PROJECT_CONTENT } from './places.ts';

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

/** A file and its path to show to people. It has an origin where it is from a content directory. */
export type OnDisk = Pick<ContentFile, 'file' | 'path'> & Partial<Pick<PlacedFile, 'origin'>>;

/**
 * The files of one kind, by id: a later directory overrides the same id of an earlier one. Layers and guides that
 * no directory has come from the project; assessments come from the directories alone.
 */
export function contentFiles(kind: ContentKind, env: Environment): PlacedFile[] {
  const project = kind === 'assessments' ? [] : [{ directory: PROJECT_CONTENT }];
  const files = new Map<string, PlacedFile>();
  for (const directory of [...project, ...namedDirectories(env)]) {
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
  directory: ContentDirectory,
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
  for (const directory of namedDirectories(env)) {
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

/** The files in the last content folder. Those of the folders before it may belong to others. */
export function inLastFolder(files: readonly PlacedFile[], env: Environment): PlacedFile[] {
  const own = contentDirectories(env).at(-1);
  return files.filter(({ origin }) => origin.directory === own);
}

/** The id of an opinion is that of the agent and that of the file: `lume/listing`. */
const opinionsIn = (directory: ContentDirectory): PlacedFile[] =>
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

const filesIn = (directory: ContentDirectory, inside: string): PlacedFile[] =>
  filesAmong(listFolder(join(directory.directory, inside)), directory, inside, 'assessments');

/** @param inside the folder in the directory, with slashes */
function filesAmong(
  entries: readonly ListedEntry[],
  { directory, ...from }: ContentDirectory,
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
