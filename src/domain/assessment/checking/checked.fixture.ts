import type { Diagnostic } from '../../diagnostic.ts';
import { type AssessmentFile, readAssessmentFile } from '../reading/file.ts';
import type { CheckOptions } from '../rules/rule.ts';
import { check, checkTogether, type Sound } from './check.ts';

/** Everything there is to say of files, each alone and all together. */
export const reportOn = (
  files: readonly AssessmentFile[],
  options: CheckOptions = {},
): Diagnostic[] =>
  checkTogether(
    files.map((file) => check(file, options).checked),
    options,
  );

/** A file that a test takes to be sound. */
export function soundFile(bytes: Uint8Array | string, path: string): Sound {
  const encoded = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const { sound, diagnostics } = check(readAssessmentFile(encoded, path));
  if (!sound) throw new Error(`${path} is not sound: ${JSON.stringify(diagnostics)}`);
  return sound;
}
