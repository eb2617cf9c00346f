import type { Diagnostic } from '../../diagnostic.ts';
import { type AssessmentFile, readAssessmentFile } from '../reading/file.ts';
import type { CheckOptions } from '../rules/rule.ts';
import { FIXED_RULES, MENDING } from './corrections.ts';
import { fixAssessment } from './index.ts';

export const mayBeTaken = ({ rule }: Diagnostic): boolean => FIXED_RULES.has(rule);

/** The same findings of a file, with a mark on those that its text has no more once it is fixed. */
export function withTaken(
  file: AssessmentFile,
  found: readonly Diagnostic[],
  options: CheckOptions = {},
): Diagnostic[] {
  const { text, fixes } = found.some(mayBeTaken) ? fixAssessment(file) : { text: '', fixes: [] };
  if (fixes.length === 0) return [...found];
  const fixed = readAssessmentFile(new TextEncoder().encode(text), file.path);
  const left = new Set(
    MENDING.flatMap(({ id, check }) =>
      check(fixed, options).map(({ message }) => said(id, message)),
    ),
  );
  return found.map((one) =>
    mayBeTaken(one) && !left.has(said(one.rule, one.message))
      ? { ...one, fixable: true as const }
      : one,
  );
}

/** A long message is cut in a report. */
const said = (rule: string, message: string): string => `${rule} ${message.slice(0, 900)}`;
