import type { Diagnostic, Severity } from '../../domain/diagnostic.ts';
import { harmless } from './cells.ts';
import type { ReportOptions } from './json.ts';
import { ruleAddress } from './rule-address.ts';
import { summary } from './summary.ts';

const COMMANDS = {
  error: 'error',
  warning: 'warning',
  note: 'notice',
} as const satisfies Record<Severity, string>;

/**
 * The diagnostics as workflow commands, which GitHub shows beside the lines of a pull request, and a plain count.
 *
 * @param diagnostics with paths from the root of the repository
 */
export function githubReport(diagnostics: readonly Diagnostic[], options: ReportOptions): string {
  const commands = diagnostics.map((diagnostic) => command(diagnostic, options.base));
  return [...commands, summary(options.counted ?? diagnostics, options.checked)].join('\n');
}

function command(diagnostic: Diagnostic, base: string): string {
  const { file, start, end, rule, severity, message, help } = diagnostic;
  const properties = {
    file,
    line: start.line,
    endLine: end.line,
    // GitHub takes columns only within one line.
    ...(start.line === end.line && { col: start.column, endColumn: end.column }),
    title: rule,
  };
  const propertyList = Object.entries(properties).map(
    ([key, value]) => `${key}=${escapeProperty(`${value}`)}`,
  );
  const text = [message, help, `See ${ruleAddress(base, rule)}`].map(harmlessLines).join('\n');
  return `::${COMMANDS[severity]} ${propertyList.join(',')}::${escapeData(text)}`;
}

const harmlessLines = (text: string): string => text.split('\n').map(harmless).join('\n');

/** Text of a file may contain line ends and percent signs. Unescaped, it could give commands of its own. */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
