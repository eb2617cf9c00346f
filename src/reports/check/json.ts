import { countBySeverity, type Diagnostic } from '../../domain/diagnostic.ts';
import { ruleAddress } from './rule-address.ts';

/** What a report needs besides the diagnostics. */
export interface ReportOptions {
  /** How many assessments were checked. */
  readonly checked: number;
  /** The diagnostics to count, where not all of them are shown. */
  readonly counted?: readonly Diagnostic[];
  /** Address of the published site, without a slash at the end; empty where there is none. */
  readonly base: string;
}

/** The diagnostics as JSON, with the fields that docs/check-json.md promises. */
export function jsonReport(diagnostics: readonly Diagnostic[], options: ReportOptions): string {
  const counts = countBySeverity(options.counted ?? diagnostics);
  const report = {
    format: 1,
    checked: options.checked,
    counts: { error: counts.error, warning: counts.warning, note: counts.note },
    diagnostics: diagnostics.map(
      ({ file, start, end, rule, severity, path, message, help, fixable = false }) => ({
        file,
        start: { line: start.line, column: start.column },
        end: { line: end.line, column: end.column },
        rule,
        severity,
        path,
        message,
        help,
        fixable,
        docs: ruleAddress(options.base, rule),
      }),
    ),
  };
  return JSON.stringify(report, null, 2);
}
