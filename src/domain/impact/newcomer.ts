import type { EquationId } from '../aivss/equations/index.ts';
import type { FactorId } from '../aivss/factors.ts';
import type { Assessment, ThreatEntry } from '../assessment/format/schema.ts';
import type { EvidenceBasisId } from '../assessment/format/vocabulary.ts';
import { type JudgedThreat, judge } from '../assessment/score.ts';
import { coverageOf } from '../catalogue.ts';
import { valueAt } from '../lookup.ts';
import type { LayerId, LayerTag } from '../maestro/layers.ts';
import type { Mark } from './standing.ts';

/** What a reviewer of a new assessment has to judge. */
export interface Newcomer {
  readonly basis: EvidenceBasisId;
  readonly sources: number;
  /** 0 to 10 */
  readonly factorSum: number;
  readonly factors: {
    readonly offRubric: readonly FactorId[];
    readonly withoutReason: readonly FactorId[];
    /** A score of 0 needs none. */
    readonly withoutSource: readonly FactorId[];
  };
  /** How many layers carry each tag. */
  readonly layers: Readonly<Record<LayerTag, number>>;
  /** Scored ones first, the highest first. */
  readonly threats: readonly NewThreat[];
}

export interface NewThreat {
  readonly id: string;
  readonly title: string;
  readonly layer: LayerId;
  /** The vector, or the base score where there is only a number; null where it is not scored. */
  readonly base: string | null;
  readonly exploitMaturity: string | null;
  readonly mitigation: string | null;
  /** Factors that differ from those of the agent. */
  readonly overrides: JudgedThreat['overrides'];
  readonly mark: Mark;
}

/** Sums up a new assessment under an equation. */
export function newcomerOf(assessment: Assessment, equation: EquationId): Newcomer {
  const { factors, factorSum, threats } = judge(assessment, equation);
  const entries = new Map((assessment.threats ?? []).map((entry) => [entry.id, entry]));
  const idsOf = (isSo: (factor: (typeof factors)[number]) => boolean) =>
    factors.filter(isSo).map(({ id }) => id);
  return {
    basis: assessment.basis,
    sources: assessment.sources.length,
    factorSum,
    factors: {
      offRubric: idsOf(({ onRubric }) => !onRubric),
      withoutReason: idsOf(({ reason }) => reason === undefined),
      withoutSource: idsOf(({ score, sources }) => score > 0 && sources.length === 0),
    },
    layers: coverageOf(assessment.layers),
    threats: threats.map((threat) => newThreat(threat, valueAt(entries, threat.id), equation)),
  };
}

function newThreat(
  { id, title, layer, overrides, scores }: JudgedThreat,
  entry: ThreatEntry,
  equation: EquationId,
): NewThreat {
  const score = scores?.[equation];
  return {
    id,
    title,
    layer,
    overrides,
    base: entry.cvss ?? entry['cvss-base']?.toFixed(1) ?? null,
    exploitMaturity: entry['exploit-maturity'] ?? entry['threat-multiplier']?.toString() ?? null,
    mitigation: entry.mitigation ?? entry['mitigation-factor']?.toString() ?? null,
    mark: score ? { score: score.score, band: score.band } : null,
  };
}
