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
 * Writes a file as a whole or not at all, so that nobody reads half of it. An existing file keeps its permissions. Where
 * it is a link, the file that it leads to is replaced.
 */
export function writeAtomically(file: string, content: string | Uint8Array): void {
  const isThere = existsSync(file);
  const target = isThere ? realpathSync(file) : file;
  // With an ending that nobody takes for an assessment meanwhile.
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
