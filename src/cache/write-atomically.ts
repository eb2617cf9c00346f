import {
  chmodSync,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file as a whole or not at all: no reader meets half of one. A file that is there keeps its permissions; where
 * it is a link, what it leads to is replaced.
 */
export function writeAtomically(file: string, content: string | Uint8Array): void {
  const isThere = existsSync(file);
  const target = isThere ? realpathSync(file) : file;
  // No ending that would make it an assessment, should somebody look at this moment.
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(temporary, content);
    if (isThere) chmodSync(temporary, statSync(target).mode);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
