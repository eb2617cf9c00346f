import { CORE_RISKS, type CoreRiskId } from '../aivss/core-risks.ts';
import type { EquationId } from '../aivss/equations/index.ts';
import { type Exposure, scoreInputs, type ThreatInputs } from '../aivss/exposure.ts';
import { FACTOR_IDS, FACTORS, type FactorId, factorLevel, isOnRubric } from '../aivss/factors.ts';
import { factorSum, type Score, type ScoreInputs, underEveryEquation } from '../aivss/score.ts';
import { cvssBaseScore } from '../cvss/base-score.ts';
import { type BaseVector, readBaseVector } from '../cvss/vector.ts';
import type { LayerId } from '../maestro/layers.ts';
import { lookUp, type TaxonomyEntry } from '../taxonomies/index.ts';
import type { Assessment, FactorEntry, ThreatEntry } from './format/schema.ts';

/** A factor as judged: the same list for every version of AIVSS, so that no face needs their names. */
export interface JudgedFactor {
  readonly id: FactorId;
  readonly label: string;
  /** 0 to 1 */
  readonly score: number;
  readonly level: string;
  readonly onRubric: boolean;
  readonly reason: string | undefined;
  readonly sources: readonly string[];
}

/** A threat as judged. Without a CVSS base it is listed and not scored. */
export interface JudgedThreat {
  readonly id: string;
  readonly title: string;
  readonly layer: LayerId;
  readonly risk: { readonly id: CoreRiskId; readonly label: string } | undefined;
  readonly mapsTo: readonly TaxonomyEntry[];
  readonly vector: { readonly text: string; readonly metrics: BaseVector } | undefined;
  readonly reason: string | undefined;
  readonly sources: readonly string[];
  readonly mitigations: readonly string[];
  /** Factor scores that differ from those of the agent. */
  readonly overrides: readonly { readonly id: FactorId; readonly score: number }[];
  /** What its scores are made of; like them absent where there is no CVSS base. */
  readonly inputs: ThreatInputs | undefined;
  readonly scores: Readonly<Record<EquationId, Score>> | undefined;
}

export type ScoredThreat = JudgedThreat & {
  readonly inputs: ThreatInputs;
  readonly scores: NonNullable<JudgedThreat['scores']>;
};

export interface Judgement {
  /** In the order of the published catalogues. */
  readonly factors: readonly JudgedFactor[];
  /** 0 to 10 */
  readonly factorSum: number;
  /** Scored threats first, the highest first; then the others in the order of the file. */
  readonly threats: readonly JudgedThreat[];
  /** The highest scored threat under the headline equation. Absent: the agent is not scored. */
  readonly headline: Score | undefined;
  readonly headlineThreat: ScoredThreat | undefined;
}

export const isScored = (threat: JudgedThreat): threat is ScoredThreat =>
  threat.scores !== undefined;

/**
 * Scores an assessment under every published equation.
 *
 * @param assessment data that passed the schema and the rules
 * @param headline the equation of the headline score
 */
export function judge(assessment: Assessment, headline: EquationId): Judgement {
  const factors = FACTOR_IDS.flatMap((id) => judgeFactor(id, assessment.factors[id]) ?? []);
  const scores = factorScores(factors);
  const threats = (assessment.threats ?? [])
    .map((threat) => judgeThreat(threat, scores))
    .toSorted((a, b) => headlineOf(b, headline) - headlineOf(a, headline));
  const highest = threats.find(isScored);
  return {
    factors,
    factorSum: factorSum(scores).toNumber(),
    threats,
    headline: highest?.scores[headline],
    headlineThreat: highest,
  };
}

const headlineOf = (threat: JudgedThreat, equation: EquationId): number =>
  threat.scores?.[equation].score ?? -1;

export const factorScores = (
  factors: readonly { readonly id: FactorId; readonly score: number }[],
): ScoreInputs['factors'] => Object.fromEntries(factors.map(({ id, score }) => [id, score]));

function judgeFactor(id: FactorId, entry: FactorEntry | undefined): JudgedFactor | undefined {
  if (entry === undefined) return undefined;
  const judged = typeof entry === 'number' ? { score: entry } : entry;
  return {
    id,
    label: FACTORS[id].label,
    score: judged.score,
    level: factorLevel(judged.score),
    onRubric: isOnRubric(judged.score),
    reason: judged.reason,
    sources: judged.sources ?? [],
  };
}

function judgeThreat(threat: ThreatEntry, factors: ScoreInputs['factors']): JudgedThreat {
  const reading = threat.cvss === undefined ? undefined : readBaseVector(threat.cvss);
  const inputs = inputsOf(threat);
  return {
    id: threat.id,
    title: threat.title,
    layer: threat.layer,
    risk: threat.risk && { id: threat.risk, label: CORE_RISKS[threat.risk].label },
    mapsTo: (threat['maps-to'] ?? []).flatMap((reference) => {
      const entry = lookUp(reference);
      return 'problem' in entry ? [] : [entry];
    }),
    vector:
      threat.cvss !== undefined && reading && 'metrics' in reading
        ? { text: threat.cvss, metrics: reading.metrics }
        : undefined,
    reason: threat.reason,
    sources: threat.sources ?? [],
    mitigations: threat.mitigations ?? [],
    overrides: overridesOf(threat),
    inputs,
    scores: inputs && underEveryEquation(scoreInputs(inputs, factors)),
  };
}

const overridesOf = (threat: ThreatEntry): { id: FactorId; score: number }[] =>
  FACTOR_IDS.flatMap((id) => {
    const value = threat.factors?.[id];
    return value === undefined ? [] : [{ id, score: value }];
  });

/** What AIVSS scores of a threat; undefined where it has no CVSS base. */
function inputsOf(threat: ThreatEntry): ThreatInputs | undefined {
  const cvssBase = threat.cvss === undefined ? threat['cvss-base'] : cvssBaseScore(threat.cvss);
  if (cvssBase === undefined) return undefined;
  return {
    id: threat.id,
    cvssBase,
    baseIsEstimated: threat.cvss === undefined,
    overrides: factorScores(overridesOf(threat)),
    exploitMaturity: threat['exploit-maturity'],
    threatMultiplier: threat['threat-multiplier'],
    mitigation: threat.mitigation,
    mitigationFactor: threat['mitigation-factor'],
  };
}

/** What of a judgement goes into its scores. */
export const exposureOf = ({ factors, threats }: Judgement): Exposure => ({
  factors: factorScores(factors),
  threats: threats.filter(isScored).map(({ inputs }) => inputs),
});
