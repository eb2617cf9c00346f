import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../config.ts';
import { checkFolder } from '../domain/assessment/checking/check-folder.ts';
import type { FolderEntry } from '../domain/assessment/rules/rule.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { contentDirectories, shown } from './directories.ts';

/** What lies in the folders of assessments, is meant as one, and is not read. */
export const ignoredEntries = (env: Environment): Diagnostic[] =>
  contentDirectories(env).flatMap((directory) =>
    checkFolder(entriesIn(join(directory, 'assessments'))),
  );

function entriesIn(folder: string): FolderEntry[] {
  if (!existsSync(folder)) return [];
  const before = shown(join(folder, 'a')).slice(0, -1);
  return readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const kind = kindOf(entry);
    const isWalked = kind === 'folder' && !entry.name.startsWith('.');
    return {
      name: entry.name,
      path: `${before}${entry.name}`,
      kind,
      inside: isWalked ? filesBelow(join(folder, entry.name)) : [],
    };
  });
}

function kindOf(entry: Dirent): FolderEntry['kind'] {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink()) return 'other';
  const target = statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false });
  return target?.isDirectory() ? 'link-to-folder' : 'link';
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .toSorted();
