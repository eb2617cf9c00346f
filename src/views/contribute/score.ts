import { type AmplifiedFlaw, amplify } from '../../domain/aivss/amplification.ts';
import { type EquationId, equation } from '../../domain/aivss/equations/index.ts';
import { FACTOR_IDS, type FactorId, tenOf } from '../../domain/aivss/factors.ts';
import { EXPLOIT_MATURITY_IDS, MITIGATION_IDS } from '../../domain/aivss/levels.ts';
import {
  factorSum,
  type Score,
  type ScoreInputs,
  underEveryEquation,
} from '../../domain/aivss/score.ts';
import { cvssBaseScore } from '../../domain/cvss/base-score.ts';
import { readBaseVector } from '../../domain/cvss/vector.ts';
import type { Answered } from './answers.ts';

/** The CVSS base of the flaw that shows what the factors do, before there is a threat. */
export const SAMPLE_BASE = 7;

/** What can be computed of a file that is still being written. */
export interface ScoreSoFar {
  /** How many of the ten factors have a score. */
  readonly judged: number;
  readonly factorSum: number;
  /** What a flaw of the sample base would become with these factors. */
  readonly sample: AmplifiedFlaw;
  /** By the number of the threat among the answers; absent where it has no sound vector. */
  readonly threats: ReadonlyMap<number, Score>;
  readonly highest: Score | undefined;
}

type Data = Readonly<Record<string, unknown>>;

/** Scores a draft with the functions that score the site. What is not sound yet is left out. */
export function scoreSoFar({ draft, rows }: Answered, id: EquationId): ScoreSoFar {
  const { factorSet } = equation(id);
  const factors = factorsOf((draft.data.factors ?? {}) as Data);
  const threats = ((draft.data.threats ?? []) as Data[]).flatMap((threat, index) => {
    const row = rows.threats[index] ?? index;
    const score = scoreOf(threat, factors, id);
    return score ? [[row, score] as const] : [];
  });
  const sample = amplify(factors, id, [SAMPLE_BASE])[0] as AmplifiedFlaw;
  return {
    judged: Object.keys(tenOf(factors, factorSet)).length,
    factorSum: factorSum(factors, factorSet).toNumber(),
    sample,
    threats: new Map(threats),
    highest: threats.map(([, score]) => score).toSorted((a, b) => b.score - a.score)[0],
  };
}

function factorsOf(data: Data): ScoreInputs['factors'] {
  const scores = FACTOR_IDS.flatMap((id): [FactorId, number][] => {
    const entry = data[id];
    const score = typeof entry === 'object' ? (entry as Data).score : entry;
    return typeof score === 'number' && score >= 0 && score <= 1 ? [[id, score]] : [];
  });
  return Object.fromEntries(scores);
}

/** Undefined where the vector is missing or not sound. Other mistakes of the threat do not touch its score. */
function scoreOf(threat: Data, factors: ScoreInputs['factors'], id: EquationId) {
  const { cvss, 'exploit-maturity': maturity, mitigation } = threat;
  if (typeof cvss !== 'string' || 'problems' in readBaseVector(cvss)) return undefined;
  const inputs: ScoreInputs = {
    factors,
    cvssBase: cvssBaseScore(cvss),
    exploitMaturity: EXPLOIT_MATURITY_IDS.find((level) => level === maturity),
    mitigation: MITIGATION_IDS.find((level) => level === mitigation),
  };
  return underEveryEquation(inputs)[id];
}
