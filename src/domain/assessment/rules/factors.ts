import { FACTOR_IDS, type FactorId, isFactorScore, isOnRubric } from '../../aivss/factors.ts';
import { isOneOf } from '../../tables.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { asGroup, dataOf, hasMeantKey } from './draft.ts';

interface JudgedFactorEntry {
  readonly id: FactorId;
  readonly score: number;
  readonly hasReason: boolean;
}

/** The factors of a table that have a readable score. */
export function judgedFactorsIn(factors: unknown): JudgedFactorEntry[] {
  return Object.entries(asGroup(factors)).flatMap(([id, entry]) => {
    const score = typeof entry === 'number' ? entry : asGroup(entry).score;
    if (!isOneOf(FACTOR_IDS, id) || typeof score !== 'number') return [];
    return { id, score, hasReason: hasMeantKey(asGroup(entry), 'reason') };
  });
}

export const judgedFactors = (file: AssessmentFile): JudgedFactorEntry[] =>
  judgedFactorsIn(dataOf(file).factors);

/** Whether a score is allowed, and between two levels of the rubric. */
export const isBetweenLevels = ({ score }: JudgedFactorEntry): boolean =>
  isFactorScore(score) && !isOnRubric(score);
