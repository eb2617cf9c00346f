import type { Diagnostic } from '../../diagnostic.ts';
import { type AssessmentFile, readAssessmentFile } from '../reading/file.ts';
import type { CheckOptions } from '../rules/rule.ts';
import { CORRECTED_RULES, CORRECTING_RULES } from './corrections.ts';
import { fixAssessment } from './index.ts';

export const mayBeFixable = ({ rule }: Diagnostic): boolean => CORRECTED_RULES.has(rule);

/** The same diagnostics of a file. Those that are gone once it is fixed are marked as fixable. */
export function markFixable(
  file: AssessmentFile,
  found: readonly Diagnostic[],
  options: CheckOptions = {},
): Diagnostic[] {
  const { text, fixes } = found.some(mayBeFixable) ? fixAssessment(file) : { text: '', fixes: [] };
  if (fixes.length === 0) return [...found];
  const fixed = readAssessmentFile(new TextEncoder().encode(text), file.path);
  const remaining = new Set(
    CORRECTING_RULES.flatMap(({ id, check }) =>
      check(fixed, options).map(({ message }) => identity(id, message)),
    ),
  );
  return found.map((diagnostic) =>
    mayBeFixable(diagnostic) && !remaining.has(identity(diagnostic.rule, diagnostic.message))
      ? { ...diagnostic, fixable: true as const }
      : diagnostic,
  );
}

/** What tells findings apart. Not the whole message: a long one is cut in a report. */
const identity = (rule: string, message: string): string => `${rule} ${message.slice(0, 900)}`;
