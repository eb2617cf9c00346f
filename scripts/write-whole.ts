import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotRun } from './command.ts';

/**
 * Writes a file as a whole or not at all: readers never meet half of one.
 *
 * @returns false where a file is there already and may not be replaced
 * @throws CannotRun where the folder cannot be written to
 */
export function writeWhole(file: string, text: string, replace: boolean): boolean {
  const temporary = join(dirname(file), `.write-${process.pid}.tmp`);
  try {
    mkdirSync(dirname(file), { recursive: true });
    if (!replace && existsSync(file)) return false;
    writeFileSync(temporary, text, { flag: 'wx' });
  } catch (error) {
    throw unwritable(file, error);
  }
  try {
    renameSync(temporary, file);
    return true;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw unwritable(file, error);
  }
}

function unwritable(file: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  return code === undefined ? error : new CannotRun(`"${file}" cannot be written (${code}).`);
}
