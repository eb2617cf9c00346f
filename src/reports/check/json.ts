import { countBySeverity, type Diagnostic } from '../../domain/diagnostic.ts';
import { ruleAddress } from './rule-address.ts';

/** What every report for machines is told beside the diagnostics. */
export interface ReportOptions {
  /** How many assessments were checked. */
  readonly checked: number;
  /** Everything that was found, for the count, where not all of it is shown. */
  readonly found?: readonly Diagnostic[];
  /** Address of the published site, without a slash at the end; empty where there is none. */
  readonly base: string;
}

/** The diagnostics as JSON, field by field: docs/check-json.md promises them. */
export function jsonReport(diagnostics: readonly Diagnostic[], options: ReportOptions): string {
  const counts = countBySeverity(options.found ?? diagnostics);
  const report = {
    format: 1,
    checked: options.checked,
    counts: { error: counts.error, warning: counts.warning, note: counts.note },
    diagnostics: diagnostics.map(
      ({ file, start, end, rule, severity, path, message, help, fixable }: Diagnostic) => ({
        file,
        start: { line: start.line, column: start.column },
        end: { line: end.line, column: end.column },
        rule,
        severity,
        path,
        message,
        help,
        fixable: fixable ?? false,
        docs: ruleAddress(options.base, rule),
      }),
    ),
  };
  return JSON.stringify(report, null, 2);
}
