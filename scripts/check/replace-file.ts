import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Puts new content where a file has its own, whole or not at all, with the same permissions. Where the file is a
 * link, what it leads to is replaced and the link stays.
 */
export function replaceFile(file: string, bytes: Uint8Array): void {
  const target = realpathSync(file);
  // No ending that would make it an assessment, should somebody look at this moment.
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, bytes);
    chmodSync(temporary, statSync(target).mode);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
