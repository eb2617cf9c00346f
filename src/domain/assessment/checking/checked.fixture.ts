import type { Diagnostic } from '../../diagnostic.ts';
import { type AssessmentFile, readAssessmentFile } from '../reading/file.ts';
import type { CheckOptions } from '../rules/rule.ts';
import { check, type Sound } from './check.ts';
import { checkTogether } from './check-together.ts';

/** Checks files, each alone and all together. */
export const reportOn = (
  files: readonly AssessmentFile[],
  options: CheckOptions = {},
): Diagnostic[] =>
  checkTogether(
    files.map((file) => check(file, options).checked),
    options,
  );

/** @throws where a file that a test needs has an error */
export function soundFile(content: Uint8Array | string, path: string): Sound {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { sound, diagnostics } = check(readAssessmentFile(bytes, path));
  if (!sound) throw new Error(`${path} is not sound: ${JSON.stringify(diagnostics)}`);
  return sound;
}
