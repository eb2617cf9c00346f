import type { EquationId } from '../aivss/equations/index.ts';
import type { Assessment, ThreatEntry } from '../assessment/format/schema.ts';
import { type JudgedThreat, judge } from '../assessment/score.ts';
import { coverageOf } from '../catalogue.ts';
import { valueAt } from '../lookup.ts';

/** Sums up a new assessment under an equation. */
export function newcomerOf(assessment: Assessment, equation: EquationId) {
  const { factors, factorSum, threats } = judge(assessment, equation);
  const entries = new Map((assessment.threats ?? []).map((entry) => [entry.id, entry]));
  const idsWhere = (holds: (factor: (typeof factors)[number]) => boolean) =>
    factors.filter(holds).map(({ id }) => id);
  return {
    basis: assessment.basis,
    sources: assessment.sources.length,
    /** 0 to 10 */
    factorSum,
    factors: {
      offRubric: idsWhere(({ onRubric }) => !onRubric),
      withoutReason: idsWhere(({ reason }) => reason === undefined),
      withoutSource: idsWhere(({ score, sources }) => score > 0 && sources.length === 0),
    },
    /** How many layers carry each tag. */
    layers: coverageOf(assessment.layers),
    /** Scored ones first, the highest first. */
    threats: threats.map((threat) => newThreat(threat, valueAt(entries, threat.id), equation)),
  };
}

/** What a reviewer of a new assessment has to judge. */
export type Newcomer = Readonly<ReturnType<typeof newcomerOf>>;

function newThreat(
  { id, title, layer, overrides, scores }: JudgedThreat,
  entry: ThreatEntry,
  equation: EquationId,
) {
  const score = scores?.[equation];
  return {
    id,
    title,
    layer,
    /** Factors that differ from those of the agent. */
    overrides,
    /** The vector, or the base score where there is only a number; null where it is not scored. */
    base: entry.cvss ?? entry['cvss-base']?.toFixed(1) ?? null,
    exploitMaturity: entry['exploit-maturity'] ?? entry['threat-multiplier']?.toString() ?? null,
    mitigation: entry.mitigation ?? entry['mitigation-factor']?.toString() ?? null,
    mark: score ? { score: score.score, band: score.band } : null,
  };
}

export type NewThreat = Readonly<ReturnType<typeof newThreat>>;
