import type { EquationId } from '../../aivss/equations/index.ts';
import { readBaseVector } from '../../cvss/vector.ts';
import { onceEach } from '../../once-each.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { type Judgement, judge } from '../score.ts';
import { asText, threatsOf } from './draft.ts';
import type { CheckOptions } from './rule.ts';
import { assessmentOf } from './schema.ts';

/** Rules about what the inputs of a threat come to. */

export const DEFAULT_EQUATION: EquationId = '0.8';

const judgements = onceEach((_: AssessmentFile) => new Map<EquationId, Judgement | undefined>());

/** The judgement of a file; undefined where its data break the schema or a vector cannot be read. */
export function judgementOf(file: AssessmentFile, { equation = DEFAULT_EQUATION }: CheckOptions) {
  const known = judgements(file);
  if (!known.has(equation)) known.set(equation, judgementUnder(file, equation));
  return known.get(equation);
}

function judgementUnder(file: AssessmentFile, equation: EquationId): Judgement | undefined {
  const assessment = assessmentOf(file);
  return assessment && soundVectors(file) ? judge(assessment, equation) : undefined;
}

/** Whether every vector of a file can be scored. */
const soundVectors = (file: AssessmentFile): boolean =>
  threatsOf(file).every(({ threat }) => {
    const vector = asText(threat.cvss);
    return vector === undefined || 'metrics' in readBaseVector(vector);
  });
