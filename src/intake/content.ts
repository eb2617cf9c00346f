import { readFileSync, statSync } from 'node:fs';
import { type Content, MAX_BYTES } from '../domain/assessment/reading/file.ts';

/** Reads a file, unless it is larger than the limit: it could fill the memory. Of a larger one the size is returned. */
export function readContent(file: string, maxBytes = MAX_BYTES): Content {
  const { size } = statSync(file);
  return size > maxBytes ? { length: size } : readFileSync(file);
}

/** Differs when a file has changed. The system itself sets `ctime`, so nobody can set that back. */
export function versionOnDisk(file: string): string {
  const { ino, size, mtimeMs, ctimeMs } = statSync(file);
  return `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
}
