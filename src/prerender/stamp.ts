import { constants, copyFileSync, linkSync, mkdirSync, statSync, utimesSync } from 'node:fs';
import { dirname } from 'node:path';

/** By what a file shows that nobody has touched it since it was written. A copy keeps whole milliseconds alone. */
export type Stamp = readonly [size: number, modified: number];

export function stampOf(file: string): Stamp {
  const { size, mtimeMs } = statSync(file);
  return [size, Math.round(mtimeMs)];
}

export function isUntouched(file: string, [size, modified]: Stamp): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size === size && Math.round(stats.mtimeMs) === modified;
}

/** A link costs nothing. Where the system has none, a copy does, with the same time. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    const { atime, mtime } = statSync(from);
    utimesSync(to, atime, mtime);
  }
}
