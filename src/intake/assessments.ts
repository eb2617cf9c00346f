import { readFileSync } from 'node:fs';
import type { Environment } from '../config.ts';
import { checkCatalogue } from '../domain/assessment/checking/check.ts';
import { type AssessmentFile, readAssessmentFile } from '../domain/assessment/reading/file.ts';
import type { CheckOptions } from '../domain/assessment/rules/rule.ts';
import { type Diagnostic, hasErrors, inReportOrder } from '../domain/diagnostic.ts';
import { checkOptions } from './check-options.ts';
import { type ContentFile, contentFiles } from './directories.ts';
import { ignoredEntries } from './ignored.ts';

/** The assessments on disk, read and checked. */
export interface Intake {
  readonly files: readonly AssessmentFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and checks every assessment that the environment names. */
export function takeIn(env: Environment): Intake {
  const { files, diagnostics } = checked(contentFiles('assessments', env), checkOptions(env));
  return { files, diagnostics: inReportOrder([...diagnostics, ...ignoredEntries(env)]) };
}

/** Reads and checks the given files, and no others. */
export function checked(
  chosen: readonly Pick<ContentFile, 'file' | 'path'>[],
  options: CheckOptions = {},
): Intake {
  const files = chosen.map(({ file, path }) => readAssessmentFile(readFileSync(file), path));
  return { files, diagnostics: checkCatalogue(files, options) };
}

/** Content that has errors is not published. Carries everything there is to say about it. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly diagnostics: readonly Diagnostic[];
  constructor(diagnostics: readonly Diagnostic[]) {
    const first = diagnostics.find(({ severity }) => severity === 'error');
    super(
      first
        ? `${first.file}:${first.start.line}:${first.start.column} ${first.message} Run "npm run check" for the whole list.`
        : 'The content has errors.',
    );
    this.diagnostics = diagnostics;
  }
}

/**
 * Lets content pass that has no error.
 *
 * @throws ContentError with every diagnostic when there is an error
 */
export function refuseErrors(diagnostics: readonly Diagnostic[]): void {
  if (hasErrors(diagnostics)) throw new ContentError(diagnostics);
}
