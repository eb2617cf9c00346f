import { fileDraft } from '../../domain/assessment/rules/file/draft.ts';
import { countBySeverity, type Diagnostic, SEVERITIES } from '../../domain/diagnostic.ts';
import { compareText } from '../../domain/names.ts';
import { count, whole } from '../../views/shared/format.ts';
import { COLOURS, type Paint, plain } from './paint.ts';

/** With this many findings or more, a report ends with a table that counts them by rule. */
const TABLE_FROM = 40;

/** How many findings each rule has and in how many files, the most frequent first; undefined for a short report. */
export function tableByRule(diagnostics: readonly Diagnostic[]): string | undefined {
  if (diagnostics.length < TABLE_FROM) return undefined;
  const rows = [...Map.groupBy(diagnostics, ({ rule }) => rule)]
    .map(([rule, findings]) => ({
      rule,
      severity: findings[0]?.severity ?? '',
      number: findings.length,
      files: new Set(findings.map(({ file }) => file)).size,
    }))
    .toSorted((a, b) => b.number - a.number || compareText(a.rule, b.rule));
  const width = Math.max(...rows.map(({ rule }) => rule.length));
  const lines = rows.map(
    ({ rule, severity, number, files }) =>
      `${whole(number).padStart(7)}  ${rule.padEnd(width)}  ${severity.padEnd(7)}  ${count(files, 'file')}`,
  );
  return ['By rule:', ...lines].join('\n');
}

/** `2 errors, 1 warning in 3 files; 1 draft is left out of the site`, or that there are no problems. */
export function summary(
  diagnostics: readonly Diagnostic[],
  checked: number,
  paint: Paint = plain,
): string {
  if (diagnostics.length === 0) return `${count(checked, 'file')} checked: no problems.`;
  const numbers = countBySeverity(diagnostics);
  const counts = SEVERITIES.filter((severity) => numbers[severity] > 0).map((severity) =>
    paint(COLOURS[severity], count(numbers[severity], severity)),
  );
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  const drafts = diagnostics.filter(({ rule }) => rule === fileDraft.id).length;
  const draftNote = `; ${count(drafts, 'draft')} ${drafts === 1 ? 'is' : 'are'} left out of the site`;
  return `${counts.join(', ')} in ${count(files, 'file')}${drafts > 0 ? draftNote : ''}`;
}
