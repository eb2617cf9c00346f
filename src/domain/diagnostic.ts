import type { Position } from './position.ts';

export const SEVERITIES = ['error', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Something that a check has to say of a file. A value: reporters print it. */
export interface Diagnostic {
  /** Id of the rule, e.g. `cvss/vector`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
  /** Where in the data, e.g. `threats[0].cvss`; empty when it is not about a datum. */
  readonly path: string;
  /** What is wrong about this value. */
  readonly message: string;
  /** How to mend it. */
  readonly help: string;
}

/** Order of a report: by file, then by place, then by rule and words, so that it is the same on every machine. */
function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    a.start.line - b.start.line ||
    a.start.column - b.start.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

/** Code-unit order: the same on every machine, whatever its language. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The diagnostics in the order of a report, each rule, place and message once. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics
    .toSorted(compareDiagnostics)
    .filter((found, index, all) => index === 0 || !isSame(found, all[index - 1] as Diagnostic));
}

const isSame = (a: Diagnostic, b: Diagnostic): boolean => compareDiagnostics(a, b) === 0;

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error');

/** How many diagnostics there are of each severity. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}
