import { BANDS } from '../../src/domain/aivss/bands.ts';
import { type EquationId, equation } from '../../src/domain/aivss/equations/index.ts';
import { FACTORS, type FactorId } from '../../src/domain/aivss/factors.ts';
import type { Answered } from '../../src/views/contribute/answers.ts';
import { SAMPLE_BASE, scoreSoFar } from '../../src/views/contribute/score.ts';
import { count, decimal } from '../../src/views/shared/format.ts';

/** What the interview says between its questions. */

/** The question of a factor, its rubric, and its name as a title. */
export const factorWords = (id: FactorId): [text: string, title: string] => {
  const { label, question, rubric } = FACTORS[id];
  const [none, partial, full] = rubric;
  return [`${question}\n0    ${none}\n0.5  ${partial}\n1    ${full}`, label];
};

export const threatWords = {
  /** How far the factors have come. */
  sum(soFar: Answered, id: EquationId): string {
    const { judged, factorSum, sample } = scoreSoFar(soFar, id);
    const flaw = `a CVSS ${decimal(SAMPLE_BASE)} flaw would become ${decimal(sample.score)} ${BANDS[sample.band].label}`;
    return `Factor_Sum ${factorSum} after ${count(judged, 'factor')}: ${flaw}.`;
  },
  /** The score of one threat. */
  score(soFar: Answered, row: number, id: EquationId): string {
    const score = scoreSoFar(soFar, id).threats.get(row);
    if (!score) return 'Not scored: it has no vector.';
    const base = `CVSS base ${decimal(score.cvssBase)}, Factor_Sum ${score.factorSum}`;
    return `${base}: ${equation(id).label} ${decimal(score.score)} ${BANDS[score.band].label}.`;
  },
};
