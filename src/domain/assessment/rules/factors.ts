import { FACTOR_IDS, type FactorId } from '../../aivss/factors.ts';
import { isOneOf } from '../../tables.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { asGroup, dataOf, hasMeantKey } from './draft.ts';

/** Rules about the ten factors. */

interface Judged {
  readonly id: FactorId;
  readonly score: number;
  readonly hasReason: boolean;
}

/** The entries of a factor table that have a readable score. */
export function judgedFactorsIn(factors: unknown): Judged[] {
  return Object.entries(asGroup(factors)).flatMap(([id, entry]) => {
    const score = typeof entry === 'number' ? entry : asGroup(entry).score;
    if (!isOneOf(FACTOR_IDS, id) || typeof score !== 'number') return [];
    return { id, score, hasReason: hasMeantKey(asGroup(entry), 'reason') };
  });
}

export const judgedFactors = (file: AssessmentFile): Judged[] =>
  judgedFactorsIn(dataOf(file).factors);
