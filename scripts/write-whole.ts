import { existsSync } from 'node:fs';
import { writeAtomically } from '../src/cache/write-atomically.ts';
import { displayPath } from '../src/intake/listing.ts';
import { CannotRun } from './command.ts';

/**
 * Writes a file as a whole or not at all.
 *
 * @returns false where the file exists and may not be replaced
 * @throws CannotRun where the folder cannot be written to
 */
export function writeWhole(
  file: string,
  text: string,
  { replace }: { readonly replace: boolean },
): boolean {
  if (!replace && existsSync(file)) return false;
  try {
    writeAtomically(file, text);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new CannotRun(`"${displayPath(file)}" cannot be written (${error.code}).`);
  }
}
