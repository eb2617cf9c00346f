import { type Dirent, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../config.ts';
import { checkFolder } from '../domain/assessment/checking/beside.ts';
import type { FolderEntry } from '../domain/assessment/rules/rule.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { CONTENT_ENDINGS, isContentFile } from '../domain/links.ts';
import { slugOfFile } from '../domain/slug.ts';
import {
  contentDirectories,
  displayPath,
  foldersIn,
  listFolder,
  mayBeOpened,
  mayBeRead,
  OPINIONS,
} from './directories.ts';
import { PAGE_KINDS, unreadPages } from './pages.ts';

/**
 * What lies in the folders of content, is meant as a part of it, and is not read, or cannot be.
 *
 * @param ignored what is said of assessments and opinions, where it is known
 */
export const unreadContent = (
  env: Environment,
  ignored: readonly Diagnostic[] = ignoredEntries(env),
): Diagnostic[] => [
  ...ignored,
  ...contentDirectories(env).flatMap((directory) =>
    PAGE_KINDS.flatMap((kind) => checkFolder(entriesIn(join(directory, kind)), kind)),
  ),
  ...PAGE_KINDS.flatMap((kind) => unreadPages(kind, env)),
];

/** The same for assessments and opinions alone. */
export const ignoredEntries = (env: Environment): Diagnostic[] =>
  contentDirectories(env).flatMap((directory) => {
    const opinions = join(directory, OPINIONS);
    const folders = foldersIn(opinions).map((name) => join(opinions, name));
    const loose = entriesIn(opinions)
      .filter(({ kind }) => kind !== 'folder')
      .map((entry) =>
        entry.kind === 'file' ? { ...entry, kind: 'loose-opinion' as const } : entry,
      );
    const assessments = withFoldersBelow(join(directory, 'assessments')).map((folder) =>
      // What lies in a folder is looked at there.
      entriesIn(folder).map((entry) =>
        entry.kind === 'folder' ? { ...entry, inside: [] } : entry,
      ),
    );
    return [
      ...assessments.flatMap((entries) => checkFolder(entries)),
      ...checkFolder(sameSlugs(assessments.flat())),
      ...checkFolder(loose),
      ...folders.flatMap((folder) => checkFolder(entriesIn(folder))),
    ];
  });

/** The assessments that have the slug of an earlier one, each with that one. */
function sameSlugs(entries: readonly FolderEntry[]): FolderEntry[] {
  const ending = CONTENT_ENDINGS.assessments;
  const files = entries.filter(
    ({ name, kind }) => kind === 'file' && isContentFile('assessments', name),
  );
  const first = new Map(files.toReversed().map((one) => [slugOfFile(one.name, ending), one]));
  return files.flatMap((one) => {
    const known = first.get(slugOfFile(one.name, ending));
    return known && known !== one ? [{ ...one, kind: 'twice', inside: [known.path] }] : [];
  });
}

const withFoldersBelow = (folder: string): string[] => [
  folder,
  ...foldersIn(folder).flatMap((name) => withFoldersBelow(join(folder, name))),
];

function entriesIn(folder: string): FolderEntry[] {
  const before = displayPath(join(folder, 'a')).slice(0, -1);
  return listFolder(folder).map(({ name, isText, entry }) => {
    const kind = isText ? kindOf(entry, join(folder, name)) : 'not-utf8';
    const isWalked = entry.isDirectory() && isText && !name.startsWith('.');
    return {
      name,
      path: `${before}${name}`,
      kind,
      inside: isWalked ? filesBelow(join(folder, name)).toSorted() : [],
    };
  });
}

function kindOf(entry: Dirent<Buffer>, place: string): FolderEntry['kind'] {
  if (entry.isFile()) return mayBeRead(place) ? 'file' : 'closed';
  if (entry.isDirectory()) return mayBeOpened(place) ? 'folder' : 'closed-folder';
  if (!entry.isSymbolicLink()) return 'other';
  return leadsToFolder(place) ? 'link-to-folder' : 'link';
}

function leadsToFolder(link: string): boolean {
  try {
    return statSync(link).isDirectory();
  } catch {
    // It leads to nothing, in a circle, or where nobody may look.
    return false;
  }
}

/** The names of all files; of a folder that nobody can open there are none to tell. */
function filesBelow(folder: string): string[] {
  try {
    return listFolder(folder).flatMap(({ name, isText, entry }) => {
      if (entry.isFile()) return [name];
      return isText && entry.isDirectory() ? filesBelow(join(folder, name)) : [];
    });
  } catch {
    return [];
  }
}
