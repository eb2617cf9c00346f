import { readFileSync, statSync } from 'node:fs';
import { type Content, MAX_BYTES } from '../domain/assessment/reading/file.ts';

/** Reads a file, unless it is larger than any that is read: that could fill the memory, or not fit into it. */
export function readContent(file: string, most = MAX_BYTES): Content {
  const { size } = statSync(file);
  return size > most ? { length: size } : readFileSync(file);
}

/** Differs when a file has changed: the system itself sets the time of the last change, so that nobody can set it back. */
export function versionOnDisk(file: string): string {
  const { ino, size, mtimeMs, ctimeMs } = statSync(file);
  return `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
}
