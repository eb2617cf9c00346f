import { type Diagnostic, hasErrors } from '../domain/diagnostic.ts';

/** Content with errors, which is not published. Carries all diagnostics, warnings too. */
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

/** @throws ContentError with every diagnostic when one of them is an error */
export function refuseErrors(diagnostics: readonly Diagnostic[]): void {
  if (hasErrors(diagnostics)) throw new ContentError(diagnostics);
}
