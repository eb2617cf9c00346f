import { type Dirent, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../config.ts';
import { checkFolder } from '../domain/assessment/checking/beside.ts';
import type { FolderEntry } from '../domain/assessment/rules/rule.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { CONTENT_ENDINGS, isContentFile } from '../domain/links.ts';
import { slugOfFile } from '../domain/slug.ts';
import { contentDirectories, OPINIONS } from './content-directories.ts';
import { foldersIn } from './content-files.ts';
import { displayPrefix, listFolder, mayBeOpened, mayBeRead } from './listing.ts';
import { PAGE_KINDS, unreadPages } from './pages.ts';

/**
 * Diagnostics of what lies in the folders of content and seems meant as content, but is not or cannot be read.
 *
 * @param ignored those of assessments and opinions, where they are known already
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

/** The same, for assessments and opinions alone. */
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
      // The files of a folder are looked at when it is that folder's turn.
      entriesIn(folder).map((entry) =>
        entry.kind === 'folder' ? { ...entry, inside: [] } : entry,
      ),
    );
    return [
      ...assessments.flatMap((entries) => checkFolder(entries)),
      ...checkFolder(repeatedSlugs(assessments.flat())),
      ...checkFolder(loose),
      ...folders.flatMap((folder) => checkFolder(entriesIn(folder))),
    ];
  });

/** The assessments with the slug of an earlier one, each with the path of that one. */
function repeatedSlugs(entries: readonly FolderEntry[]): FolderEntry[] {
  const ending = CONTENT_ENDINGS.assessments;
  const files = entries.filter(
    ({ name, kind }) => kind === 'file' && isContentFile('assessments', name),
  );
  const firstOf = new Map(files.toReversed().map((file) => [slugOfFile(file.name, ending), file]));
  return files.flatMap((file) => {
    const first = firstOf.get(slugOfFile(file.name, ending));
    return first && first !== file ? [{ ...file, kind: 'twice', inside: [first.path] }] : [];
  });
}

const withFoldersBelow = (folder: string): string[] => [
  folder,
  ...foldersIn(folder).flatMap((name) => withFoldersBelow(join(folder, name))),
];

function entriesIn(folder: string): FolderEntry[] {
  const prefix = displayPrefix(folder);
  return listFolder(folder).map(({ name, isText, entry }) => {
    const kind = isText ? kindOf(entry, join(folder, name)) : 'not-utf8';
    const isLookedInto = entry.isDirectory() && isText && !name.startsWith('.');
    return {
      name,
      path: `${prefix}${name}`,
      kind,
      inside: isLookedInto ? fileNamesBelow(join(folder, name)).toSorted() : [],
    };
  });
}

function kindOf(entry: Dirent<Buffer>, path: string): FolderEntry['kind'] {
  if (entry.isFile()) return mayBeRead(path) ? 'file' : 'closed';
  if (entry.isDirectory()) return mayBeOpened(path) ? 'folder' : 'closed-folder';
  if (!entry.isSymbolicLink()) return 'other';
  return leadsToFolder(path) ? 'link-to-folder' : 'link';
}

function leadsToFolder(link: string): boolean {
  try {
    return statSync(link).isDirectory();
  } catch {
    // The link leads to nothing, in a circle, or to where we may not look.
    return false;
  }
}

/** The names of all files below a folder; none where it cannot be opened. */
function fileNamesBelow(folder: string): string[] {
  try {
    return listFolder(folder).flatMap(({ name, isText, entry }) => {
      if (entry.isFile()) return [name];
      return isText && entry.isDirectory() ? fileNamesBelow(join(folder, name)) : [];
    });
  } catch {
    return [];
  }
}
