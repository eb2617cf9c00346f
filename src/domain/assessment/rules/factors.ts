import { FACTOR_IDS, type FactorId } from '../../aivss/factors.ts';
import { isOneOf } from '../../tables.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { data, group, isMeant } from './draft.ts';

/** Rules about the ten factors. */

interface Judged {
  readonly id: FactorId;
  readonly score: number;
  readonly hasReason: boolean;
}

/** The entries of a factor table that have a readable score. */
export function judgedIn(factors: unknown): Judged[] {
  return Object.entries(group(factors)).flatMap(([id, entry]) => {
    const score = typeof entry === 'number' ? entry : group(entry).score;
    if (!isOneOf(FACTOR_IDS, id) || typeof score !== 'number') return [];
    return { id, score, hasReason: isMeant(group(entry), 'reason') };
  });
}

export const judged = (file: AssessmentFile): Judged[] => judgedIn(data(file).factors);
