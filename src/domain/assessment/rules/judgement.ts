import type { EquationId } from '../../aivss/equations/index.ts';
import { onceEach } from '../../once-each.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { type Judgement, judge } from '../score.ts';
import { threatsOf, vectorOf } from './draft.ts';
import type { CheckOptions } from './rule.ts';
import { assessmentOf } from './schema.ts';

export const DEFAULT_EQUATION: EquationId = '0.8';

const judgements = onceEach((_: AssessmentFile) => new Map<EquationId, Judgement | undefined>());

/** The judgement of a file; undefined where its data break the schema or a vector cannot be read. */
export function judgementOf(file: AssessmentFile, { equation = DEFAULT_EQUATION }: CheckOptions) {
  const byEquation = judgements(file);
  if (!byEquation.has(equation)) byEquation.set(equation, judgementUnder(file, equation));
  return byEquation.get(equation);
}

function judgementUnder(file: AssessmentFile, equation: EquationId): Judgement | undefined {
  const assessment = assessmentOf(file);
  const hasBadVector = threatsOf(file).some(({ threat }) => 'problems' in (vectorOf(threat) ?? {}));
  return assessment && !hasBadVector ? judge(assessment, equation) : undefined;
}
