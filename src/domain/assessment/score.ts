import { CORE_RISKS } from '../aivss/core-risks.ts';
import { type EquationId, equation } from '../aivss/equations/index.ts';
import { type Exposure, scoreInputs, type ThreatInputs } from '../aivss/exposure.ts';
import { FACTOR_IDS, FACTORS, type FactorId, isOnRubric, tenOf } from '../aivss/factors.ts';
import type { Brings } from '../aivss/measures.ts';
import { factorSum, type ScoreInputs, underEveryEquation } from '../aivss/score.ts';
import { cvssBaseScore } from '../cvss/base-score.ts';
import { readBaseVector } from '../cvss/vector.ts';
import { lookUp } from '../taxonomies/index.ts';
import type { Assessment, FactorEntry, MitigationEntry, ThreatEntry } from './format/schema.ts';
import type { MeasureActor, ThreatStatus } from './format/vocabulary.ts';

/** What somebody can do about a threat, and its effect; `brings` is absent where it changes no number. */
export interface Measure {
  readonly text: string;
  readonly by: MeasureActor | undefined;
  readonly brings: Brings | undefined;
  readonly sources: readonly string[];
}

export type ScoredThreat = JudgedThreat & {
  readonly inputs: ThreatInputs;
  readonly scores: NonNullable<JudgedThreat['scores']>;
};

export const isScored = (threat: JudgedThreat): threat is ScoredThreat =>
  threat.scores !== undefined;

/** Fixed in the version that was read, so that it is in no sum and no headline. */
export const isFixed = ({ status }: { readonly status?: ThreatStatus | null | undefined }) =>
  status === 'fixed';

/** A scored threat that is not fixed in the version that was read. */
export const countsForHeadline = (threat: JudgedThreat): threat is ScoredThreat =>
  isScored(threat) && !isFixed(threat);

/**
 * Scores an assessment under every published equation.
 *
 * @param assessment data that passed the schema and the rules
 * @param headline the equation of the headline score
 */
export function judge(assessment: Assessment, headline: EquationId) {
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
    /** In the order of the published catalogues. */
    factors,
    /** Of the ten factors that the headline equation takes, 0 to 10 */
    factorSum: factorSum(scores, factorSet).toNumber(),
    /** Scored threats first, the highest first, those that are fixed after the others; then the rest as in the file. */
    threats,
    /** The highest scored threat that is not fixed, under the headline equation. Absent: the agent is not scored. */
    headline: highest?.scores[headline],
    headlineThreat: highest,
  };
}

export type Judgement = Readonly<ReturnType<typeof judge>>;

const rankOf = (threat: JudgedThreat): number =>
  countsForHeadline(threat) ? 0 : isScored(threat) ? 1 : 2;

const headlineOf = (threat: JudgedThreat, id: EquationId): number =>
  threat.scores?.[id].score ?? -1;

export const factorScores = (
  factors: readonly { readonly id: FactorId; readonly score: number }[],
): ScoreInputs['factors'] => Object.fromEntries(factors.map(({ id, score }) => [id, score]));

function judgeFactor(id: FactorId, entry: FactorEntry | undefined, counts: boolean) {
  if (entry === undefined) return undefined;
  const judged = typeof entry === 'number' ? { score: entry } : entry;
  return {
    id,
    label: FACTORS[id].label,
    /** 0 to 1 */
    score: judged.score,
    onRubric: isOnRubric(judged.score),
    /** Whether the headline equation adds it: of both tenth factors it takes its own. */
    counts,
    reason: judged.reason,
    sources: judged.sources ?? [],
  };
}

/** A judged factor. All versions of AIVSS share one list, so that pages and JSON need not tell them apart. */
export type JudgedFactor = Readonly<NonNullable<ReturnType<typeof judgeFactor>>>;

function judgeThreat(
  threat: ThreatEntry,
  factors: ScoreInputs['factors'],
  lists: Assessment['lists'],
) {
  const reading = threat.cvss === undefined ? undefined : readBaseVector(threat.cvss);
  const inputs = inputsOf(threat);
  return {
    id: threat.id,
    title: threat.title,
    /** What happens, in plain words. */
    attack: threat.attack,
    /** In the version that was read; undefined where the assessment does not say. */
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
    /** Ids of other threats of the agent that this one opens. */
    leadsTo: threat['leads-to'] ?? [],
    measures: (threat.mitigations ?? []).map(measureOf),
    /** Factor scores that differ from those of the agent. */
    overrides: overridesOf(threat),
    /** What its scores are computed from; undefined, as they are, where there is no CVSS base. */
    inputs,
    scores: inputs && underEveryEquation(scoreInputs(inputs, factors)),
  };
}

/** A judged threat. Without a CVSS base it is listed and not scored. */
export type JudgedThreat = Readonly<ReturnType<typeof judgeThreat>>;

const measureOf = (entry: MitigationEntry): Measure =>
  typeof entry === 'string'
    ? { text: entry, by: undefined, brings: undefined, sources: [] }
    : { text: entry.text, by: entry.by, brings: entry.brings, sources: entry.sources ?? [] };

const overridesOf = (threat: ThreatEntry): { id: FactorId; score: number }[] =>
  FACTOR_IDS.flatMap((id) => {
    const value = threat.factors?.[id];
    return value === undefined ? [] : [{ id, score: value }];
  });

/** What the score of a threat is computed from; undefined where it has no CVSS base. */
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

/** The part of a judgement that decides its headline. */
export const exposureOf = ({ factors, threats }: Judgement): Exposure => ({
  factors: factorScores(factors),
  threats: threats.filter(countsForHeadline).map(({ inputs }) => inputs),
});
