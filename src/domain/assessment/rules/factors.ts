import {
  FACTORS,
  type FactorId,
  isFactorScore,
  isOnRubric,
  TENTH_FACTOR_IDS,
} from '../../aivss/factors.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { aboutKey, data, group, has, isDraft, isMisspelt, threats } from './draft.ts';
import type { Finding } from './rule.ts';

/** Rules about the ten factors. */

interface Judged {
  readonly id: FactorId;
  readonly score: number;
  readonly hasReason: boolean;
}

/** The entries of a factor table that have a readable score. */
function judgedIn(factors: unknown): Judged[] {
  return Object.entries(group(factors)).flatMap(([id, entry]) => {
    const score = typeof entry === 'number' ? entry : group(entry).score;
    if (!Object.hasOwn(FACTORS, id) || typeof score !== 'number') return [];
    const judgement = group(entry);
    const hasReason = has(judgement, 'reason') || isMisspelt(judgement, 'reason');
    return [{ id: id as FactorId, score, hasReason }];
  });
}

const judged = (file: AssessmentFile): Judged[] => judgedIn(data(file).factors);

/** The two tenth factors, and who names each. */
const TENTHS = TENTH_FACTOR_IDS.map(
  (id) => `${id} (AIVSS ${FACTORS[id].v08 ? 'v0.8' : 'v0.5'})`,
).join(' or ');

export function tenth(file: AssessmentFile): Finding[] {
  const { factors } = data(file);
  const isThere =
    !isDraft(factors) ||
    TENTH_FACTOR_IDS.some(
      (id) => has(factors, id) || isMisspelt(factors, id) || has(data(file), id),
    );
  if (isThere) return [];
  const help = `Add ${TENTHS}, or both.`;
  return [aboutKey(file, ['factors'], 'The tenth factor is missing.', help)];
}

export function offRubric(file: AssessmentFile): Finding[] {
  const ofAgent = { path: ['factors'], scores: judged(file) };
  const ofThreats = threats(file).map(({ path, threat }) => ({
    path: [...path, 'factors'],
    scores: judgedIn(threat.factors),
  }));
  return [ofAgent, ...ofThreats].flatMap(({ path, scores }) => {
    const off = scores.filter(({ score }) => isFactorScore(score) && !isOnRubric(score));
    if (off.length === 0) return [];
    const values = off.map(({ id, score }) => `${id} ${score}`).join(', ');
    const count = off.length === 1 ? 'One factor score is' : `${off.length} factor scores are`;
    return [
      aboutKey(
        file,
        path,
        `${count} off the rubric: ${values}.`,
        'AIVSS v0.8 Table 1 knows 0, 0.5 and 1. Other values are computed as given, and the page says so.',
      ),
    ];
  });
}

export const reasonMissing = (file: AssessmentFile): Finding[] =>
  judged(file)
    .filter(({ score, hasReason }) => score > 0 && isFactorScore(score) && !hasReason)
    .map(({ id }) =>
      aboutKey(
        file,
        ['factors', id],
        `${FACTORS[id].label} is scored above 0 without a reason.`,
        'Say what the agent does that earns the score: { score: …, reason: "…", sources: [id] }.',
      ),
    );
