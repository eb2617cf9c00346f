import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { LeftOut } from '../../domain/impact/impact.ts';
import { count } from '../../views/shared/format.ts';
import { codeSpan } from './escape.ts';
import { FIRST_ERRORS } from './json.ts';

/** A list entry for each file that is left out of all counts, with the reason. */
export const leftOutLines = (files: readonly LeftOut[]): string[] =>
  files.map((file) => {
    if (file.kind === 'broken') {
      const { before, after } = file.errors;
      return [
        `- ${codeSpan(file.path)} has errors ${whenOf(before, after)}.`,
        ...errorLines(after ?? before ?? []),
      ].join('\n');
    }
    const state = file.isThere ? 'may have changed' : 'is gone';
    return `- ${codeSpan(file.path)} ${state}; its earlier text is not in this clone.`;
  });

function whenOf(before: Errors, after: Errors): string {
  if (before && after) return 'before and after';
  return after ? 'after the change' : 'before the change, which fixes or removes it';
}
type Errors = readonly Diagnostic[] | undefined;

function errorLines(errors: readonly Diagnostic[]): string[] {
  const more = errors.length - FIRST_ERRORS;
  return [
    ...errors
      .slice(0, FIRST_ERRORS)
      .map(
        ({ start, rule, message }) =>
          `  - line ${start.line}, column ${start.column}, ${codeSpan(rule)}: ${codeSpan(message)}`,
      ),
    ...(more > 0 ? [`  - and ${count(more, 'more error')}`] : []),
  ];
}
