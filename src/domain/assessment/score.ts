import { CORE_RISKS, type CoreRiskId } from '../aivss/core-risks.ts';
import { type EquationId, equation } from '../aivss/equations/index.ts';
import { type Exposure, scoreInputs, type ThreatInputs } from '../aivss/exposure.ts';
import { FACTOR_IDS, FACTORS, type FactorId, isOnRubric, tenOf } from '../aivss/factors.ts';
import type { Brings } from '../aivss/measures.ts';
import { factorSum, type Score, type ScoreInputs, underEveryEquation } from '../aivss/score.ts';
import { cvssBaseScore } from '../cvss/base-score.ts';
import { type BaseVector, readBaseVector } from '../cvss/vector.ts';
import type { LayerId } from '../maestro/layers.ts';
import { lookUp, type TaxonomyEntry } from '../taxonomies/index.ts';
import type {
  AdvisoryEntry,
  Assessment,
  FactorEntry,
  MitigationEntry,
  ThreatEntry,
} from './format/schema.ts';
import type { MeasureActor, ThreatStatus } from './format/vocabulary.ts';

/** A factor as judged: the same list for every version of AIVSS, so that no face needs their names. */
export interface JudgedFactor {
  readonly id: FactorId;
  readonly label: string;
  /** 0 to 1 */
  readonly score: number;
  readonly onRubric: boolean;
  /** Whether the headline equation adds it: of both tenth factors it takes its own. */
  readonly counts: boolean;
  readonly reason: string | undefined;
  readonly sources: readonly string[];
}

/** What somebody can do about a threat, and what comes of it; `brings` is absent where no number follows. */
export interface Measure {
  readonly text: string;
  readonly by: MeasureActor | undefined;
  readonly brings: Brings | undefined;
  readonly sources: readonly string[];
}

/** A threat as judged. Without a CVSS base it is listed and not scored. */
export interface JudgedThreat {
  readonly id: string;
  readonly title: string;
  /** What happens, in plain words. */
  readonly attack: string | undefined;
  /** In the version that was read; undefined where the assessment does not say. */
  readonly status: ThreatStatus | undefined;
  readonly fixedIn: string | undefined;
  readonly layer: LayerId;
  readonly risk: { readonly id: CoreRiskId; readonly label: string } | undefined;
  readonly mapsTo: readonly TaxonomyEntry[];
  readonly vector: { readonly text: string; readonly metrics: BaseVector } | undefined;
  readonly reason: string | undefined;
  readonly sources: readonly string[];
  readonly advisories: readonly AdvisoryEntry[];
  /** Ids of other threats of the agent that this one opens. */
  readonly leadsTo: readonly string[];
  readonly measures: readonly Measure[];
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
  /** Of the ten factors that the headline equation takes, 0 to 10 */
  readonly factorSum: number;
  /** Scored threats first, the highest first, those that are fixed after the others; then the rest as in the file. */
  readonly threats: readonly JudgedThreat[];
  /** The highest scored threat that is not fixed, under the headline equation. Absent: the agent is not scored. */
  readonly headline: Score | undefined;
  readonly headlineThreat: ScoredThreat | undefined;
}

export const isScored = (threat: JudgedThreat): threat is ScoredThreat =>
  threat.scores !== undefined;

/** A scored threat that is not fixed in the version that was read. */
export const countsForHeadline = (threat: JudgedThreat): threat is ScoredThreat =>
  isScored(threat) && threat.status !== 'fixed';

/**
 * Scores an assessment under every published equation.
 *
 * @param assessment data that passed the schema and the rules
 * @param headline the equation of the headline score
 */
export function judge(assessment: Assessment, headline: EquationId): Judgement {
  const { factorSet } = equation(headline);
  const ten = tenOf<unknown>(assessment.factors, factorSet);
  const factors = FACTOR_IDS.flatMap(
    (id) => judgeFactor(id, assessment.factors[id], ten[id] !== undefined) ?? [],
  );
  const scores = factorScores(factors);
  const threats = (assessment.threats ?? [])
    .map((threat) => judgeThreat(threat, scores, assessment.lists))
    .toSorted((a, b) => rankOf(a) - rankOf(b) || headlineOf(b, headline) - headlineOf(a, headline));
  const highest = threats.find(countsForHeadline);
  return {
    factors,
    factorSum: factorSum(scores, factorSet).toNumber(),
    threats,
    headline: highest?.scores[headline],
    headlineThreat: highest,
  };
}

const rankOf = (threat: JudgedThreat): number =>
  countsForHeadline(threat) ? 0 : isScored(threat) ? 1 : 2;

const headlineOf = (threat: JudgedThreat, id: EquationId): number =>
  threat.scores?.[id].score ?? -1;

export const factorScores = (
  factors: readonly { readonly id: FactorId; readonly score: number }[],
): ScoreInputs['factors'] => Object.fromEntries(factors.map(({ id, score }) => [id, score]));

function judgeFactor(
  id: FactorId,
  entry: FactorEntry | undefined,
  counts: boolean,
): JudgedFactor | undefined {
  if (entry === undefined) return undefined;
  const judged = typeof entry === 'number' ? { score: entry } : entry;
  return {
    id,
    label: FACTORS[id].label,
    score: judged.score,
    onRubric: isOnRubric(judged.score),
    counts,
    reason: judged.reason,
    sources: judged.sources ?? [],
  };
}

function judgeThreat(
  threat: ThreatEntry,
  factors: ScoreInputs['factors'],
  lists: Assessment['lists'],
): JudgedThreat {
  const reading = threat.cvss === undefined ? undefined : readBaseVector(threat.cvss);
  const inputs = inputsOf(threat);
  return {
    id: threat.id,
    title: threat.title,
    attack: threat.attack,
    status: threat.status,
    fixedIn: threat['fixed-in'],
    layer: threat.layer,
    risk: threat.risk && { id: threat.risk, label: CORE_RISKS[threat.risk].label },
    mapsTo: (threat['maps-to'] ?? []).flatMap((reference) => {
      const entry = lookUp(reference, lists);
      return 'problem' in entry ? [] : [entry];
    }),
    vector:
      threat.cvss !== undefined && reading && 'metrics' in reading
        ? { text: threat.cvss, metrics: reading.metrics }
        : undefined,
    reason: threat.reason,
    sources: threat.sources ?? [],
    advisories: threat.advisories ?? [],
    leadsTo: threat['leads-to'] ?? [],
    measures: (threat.mitigations ?? []).map(measureOf),
    overrides: overridesOf(threat),
    inputs,
    scores: inputs && underEveryEquation(scoreInputs(inputs, factors)),
  };
}

const measureOf = (entry: MitigationEntry): Measure =>
  typeof entry === 'string'
    ? { text: entry, by: undefined, brings: undefined, sources: [] }
    : { text: entry.text, by: entry.by, brings: entry.brings, sources: entry.sources ?? [] };

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

/** What of a judgement goes into its headline. */
export const exposureOf = ({ factors, threats }: Judgement): Exposure => ({
  factors: factorScores(factors),
  threats: threats.filter(countsForHeadline).map(({ inputs }) => inputs),
});
