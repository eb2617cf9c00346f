import { amplify } from '../../domain/aivss/amplification.ts';
import { type EquationId, equation } from '../../domain/aivss/equations/index.ts';
import { FACTOR_IDS, type FactorId, tenOf } from '../../domain/aivss/factors.ts';
import { EXPLOIT_MATURITY_IDS, MITIGATION_IDS } from '../../domain/aivss/levels.ts';
import { factorSum, type Score, type ScoreInputs, score } from '../../domain/aivss/score.ts';
import { isGroup } from '../../domain/assessment/reading/path.ts';
import { asGroup, asList } from '../../domain/assessment/rules/draft.ts';
import { cvssBaseScore } from '../../domain/cvss/base-score.ts';
import { readBaseVector } from '../../domain/cvss/vector.ts';
import { itemAt } from '../../domain/lookup.ts';
import { isOneOf } from '../../domain/tables.ts';
import type { AnsweredFile } from './answers.ts';

/** The CVSS base of the sample flaw that shows the effect of the factors before there is a threat. */
export const SAMPLE_BASE = 7;

/** Scores a draft with the functions that score the site. What is not valid yet is left out. */
export function scoreSoFar({ draft, rows }: AnsweredFile, id: EquationId) {
  const { factorSet } = equation(id);
  const factors = factorsOf(asGroup(draft.data.factors));
  const threats = asList(draft.data.threats).flatMap((threat, index) => {
    const row = rows.get('threats')?.[index] ?? index;
    const data = asGroup(threat);
    const threatScore = scoreOfThreat(data, factors, id);
    return threatScore ? [{ row, own: threatScore, counts: data.status !== 'fixed' }] : [];
  });
  const sample = itemAt(amplify(factors, id, [SAMPLE_BASE]), 0);
  return {
    /** How many of the ten factors have a score. */
    judged: Object.keys(tenOf(factors, factorSet)).length,
    factorSum: factorSum(factors, factorSet).toNumber(),
    /** What a flaw of the sample base would become with these factors. */
    sample,
    /** By the number of the threat among the answers. A threat without a valid vector is absent. */
    threats: new Map(threats.map(({ row, own: threatScore }) => [row, threatScore])),
    highest: threats
      .filter(({ counts }) => counts)
      .map(({ own: threatScore }) => threatScore)
      .toSorted((a, b) => b.score - a.score)[0],
  };
}
export type ScoreSoFar = ReturnType<typeof scoreSoFar>;

function factorsOf(data: Readonly<Record<string, unknown>>): ScoreInputs['factors'] {
  const scores = FACTOR_IDS.flatMap((id): [FactorId, number][] => {
    const entry = data[id];
    const factorScore = isGroup(entry) ? entry.score : entry;
    return typeof factorScore === 'number' && factorScore >= 0 && factorScore <= 1
      ? [[id, factorScore]]
      : [];
  });
  return Object.fromEntries(scores);
}

/** Undefined where the vector is missing or invalid. Other mistakes of the threat do not affect its score. */
function scoreOfThreat(
  { cvss, 'exploit-maturity': maturity, mitigation }: Readonly<Record<string, unknown>>,
  factors: ScoreInputs['factors'],
  id: EquationId,
): Score | undefined {
  if (typeof cvss !== 'string' || 'problems' in readBaseVector(cvss)) return undefined;
  const inputs = {
    cvssBase: cvssBaseScore(cvss),
    factors,
    exploitMaturity: isOneOf(EXPLOIT_MATURITY_IDS, maturity) ? maturity : undefined,
    mitigation: isOneOf(MITIGATION_IDS, mitigation) ? mitigation : undefined,
  };
  return score(inputs, id);
}
