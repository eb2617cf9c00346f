import type { Diagnostic } from '../../diagnostic.ts';
import { check } from '../checking/check.ts';
import { type AssessmentFile, readAssessmentFile } from '../reading/file.ts';
import type { CheckOptions } from '../rules/rule.ts';
import { fixAssessment } from './index.ts';

/** The rules of whose findings `--fix` takes some. Only files with such a finding are looked at again. */
export const FIXED_RULES: ReadonlySet<string> = new Set([
  'file/byte-order-mark',
  'yaml/syntax',
  'yaml/quotes',
  'schema/unknown-key',
  'schema/type',
  'schema/value',
  'agent/alias',
  'agent/purl',
  'lists/repeated',
  'sources/unknown-id',
  'cvss/vector',
  'threats/leads-to',
  'advisories/id',
  'taxonomy/reference',
  'layers/missing',
  'layers/unknown-heading',
  'markdown/odd-space',
]);

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
    check(fixed, options).diagnostics.map(({ rule, message }) => said(rule, message)),
  );
  return found.map((one) =>
    mayBeTaken(one) && !left.has(said(one.rule, one.message))
      ? { ...one, fixable: true as const }
      : one,
  );
}

const said = (rule: string, message: string): string => `${rule} ${message}`;
