import { countBySeverity, type Diagnostic, SEVERITIES } from '../../domain/diagnostic.ts';
import { count } from '../../views/shared/format.ts';
import { COLOURS, type Paint, plain } from './paint.ts';

/** `2 errors, 1 warning in 3 files`, or that there is nothing to say. */
export function summary(
  diagnostics: readonly Diagnostic[],
  checked: number,
  paint: Paint = plain,
): string {
  if (diagnostics.length === 0) return `${count(checked, 'assessment')} checked: no problems.`;
  const numbers = countBySeverity(diagnostics);
  const counts = SEVERITIES.filter((severity) => numbers[severity] > 0).map((severity) =>
    paint(COLOURS[severity], count(numbers[severity], severity)),
  );
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  return `${counts.join(', ')} in ${count(files, 'file')}`;
}
