import { fileDraft } from '../../domain/assessment/rules/file/draft.ts';
import { countBySeverity, type Diagnostic, SEVERITIES } from '../../domain/diagnostic.ts';
import { compareText } from '../../domain/names.ts';
import { count, whole } from '../../views/shared/format.ts';
import { COLOURS, type Paint, plain } from './paint.ts';

/** From so many findings on, a report ends with a table of them by rule. */
const MUCH = 40;

/** How often each rule found something and in how many files, the most frequent first; nothing where there is little to say. */
export function byRule(diagnostics: readonly Diagnostic[]): string | undefined {
  if (diagnostics.length < MUCH) return undefined;
  const rows = [...Map.groupBy(diagnostics, ({ rule }) => rule)]
    .map(([rule, found]) => ({
      rule,
      severity: found[0]?.severity ?? '',
      count: found.length,
      files: new Set(found.map(({ file }) => file)).size,
    }))
    .toSorted((a, b) => b.count - a.count || compareText(a.rule, b.rule));
  const width = Math.max(...rows.map(({ rule }) => rule.length));
  const lines = rows.map(
    ({ rule, severity, count: found, files }) =>
      `${whole(found).padStart(7)}  ${rule.padEnd(width)}  ${severity.padEnd(7)}  ${count(files, 'file')}`,
  );
  return ['By rule:', ...lines].join('\n');
}

/** `2 errors, 1 warning in 3 files; 1 draft is left out of the site`, or that there is nothing to say. */
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
  const left = `; ${count(drafts, 'draft')} ${drafts === 1 ? 'is' : 'are'} left out of the site`;
  return `${counts.join(', ')} in ${count(files, 'file')}${drafts > 0 ? left : ''}`;
}
