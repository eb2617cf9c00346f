import { isUtf8 } from 'node:buffer';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** How to ask for the state of a file that may not exist. */
export const UNDEFINED_IF_MISSING = { throwIfNoEntry: false } as const;

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

/**
 * The entries of a folder, if it exists. Where a name is not UTF-8, no path leads to the entry; the name then shows its
 * bytes, `bad\xff.md`.
 */
export const listFolder = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true, encoding: 'buffer' }).map((entry) => ({
        name: isUtf8(entry.name) ? entry.name.toString() : escapeBytes(entry.name),
        /** Whether the name is UTF-8. */
        isText: isUtf8(entry.name),
        entry,
      }))
    : [];
export type ListedEntry = Readonly<ReturnType<typeof listFolder>[number]>;

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
