import { BANDS } from '../../src/domain/aivss/bands.ts';
import { type EquationId, equation } from '../../src/domain/aivss/equations/index.ts';
import type { CheckedAnswers, Problem } from '../../src/views/contribute/check.ts';
import { scoreSoFar } from '../../src/views/contribute/score.ts';
import { count, decimal } from '../../src/views/shared/format.ts';

/** The last words: where the file is, what it scores, and what comes next. */
export function report(checked: CheckedAnswers, path: string, id: EquationId): string {
  const { highest, factorSum } = scoreSoFar(checked, id);
  const score = highest
    ? `${equation(id).label}: ${decimal(highest.score)} ${BANDS[highest.band].label}.`
    : 'Not scored: no threat has a vector.';
  const open = checked.problems.filter(({ severity }) => severity !== 'note').length;
  return [
    `Wrote ${path}.`,
    `${score} Factor_Sum ${factorSum} of 10.`,
    ...(open > 0 ? [`The check has ${count(open, 'thing')} to say.`] : []),
    '',
    'Next:',
    `  npm run check -- ${path}`,
    `  npm run -s score -- ${path}`,
    '  npm run dev',
  ].join('\n');
}

/** Why nothing was written, one line for each error. */
export const errorReport = (errors: readonly Problem[]): string =>
  [
    ...errors.map(
      ({ field, path, message, help }) => `${field ?? (path || 'the file')}: ${message} ${help}`,
    ),
    `Nothing was written: ${count(errors.length, 'error')}.`,
  ].join('\n');
