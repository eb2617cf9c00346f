import type { MapPoint } from '../../domain/aivss/band-borders.ts';
import type { CoreRiskId } from '../../domain/aivss/core-risks.ts';
import type { EquationId } from '../../domain/aivss/equations/index.ts';
import type { FactorId } from '../../domain/aivss/factors.ts';
import type { FactAnswer } from '../../domain/assessment/format/facts.ts';
import type { EvidenceBasisId, KindId } from '../../domain/assessment/format/vocabulary.ts';
import { countsForHeadline } from '../../domain/assessment/score.ts';
import type { Agent } from '../../domain/catalogue.ts';
import { askedOf } from '../../domain/conditions/asked-of.ts';
import { met } from '../../domain/conditions/met.ts';
import type { LayerId, LayerTag } from '../../domain/maestro/layers.ts';
import { tableOf } from '../../domain/tables.ts';
import { type AnsweredId, ASKED_IDS } from './asked.ts';

/** An agent as lists know it: what rows show and what readers filter and sort by, and nothing else. */
export interface ListedAgent {
  readonly slug: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: KindId;
  readonly vendor: string | undefined;
  /** The headline score, which gives the band; undefined where the agent is not scored. */
  readonly score: number | undefined;
  /** What the headline is made of: where the agent stands on the map. */
  readonly headline: MapPoint | undefined;
  /** The version that was read. */
  readonly version: string | undefined;
  readonly basis: EvidenceBasisId;
  readonly assessed: string;
  readonly reviewBy: string;
  readonly factors: Readonly<Partial<Record<FactorId, number>>>;
  /** Of the ten that the headline equation takes. */
  readonly factorSum: number;
  readonly answers: Readonly<Record<AnsweredId, FactAnswer>>;
  readonly layers: Readonly<Record<LayerId, LayerTag>>;
  readonly risks: readonly CoreRiskId[];
  readonly tags: readonly string[];
  /** The scored threats that are not fixed, the highest first: where each sits. */
  readonly notes: readonly { readonly layer: LayerId; readonly score: number }[];
}

const pointOf = ({ factorSum, cvssBase }: MapPoint): MapPoint => ({ factorSum, cvssBase });

export function listedAgent(agent: Agent, equation: EquationId): ListedAgent {
  const { assessment, judgement } = agent;
  const asked = askedOf(agent, equation);
  return {
    slug: agent.slug,
    name: assessment.name,
    aliases: assessment.aliases ?? [],
    kind: assessment.kind,
    vendor: assessment.vendor,
    score: judgement.headline?.score,
    headline: judgement.headline && pointOf(judgement.headline),
    version: assessment.subject?.version,
    basis: assessment.basis,
    assessed: assessment.assessed,
    reviewBy: agent.reviewBy,
    factors: Object.fromEntries(judgement.factors.map(({ id, score }) => [id, score])),
    factorSum: judgement.factorSum,
    answers: tableOf(
      ASKED_IDS,
      (id) => met(id, asked, { equation, today: assessment.assessed }).answer,
    ),
    layers: assessment.layers,
    risks: [...new Set(judgement.threats.flatMap(({ risk }) => risk?.id ?? []))],
    tags: assessment.tags ?? [],
    notes: judgement.threats
      .filter(countsForHeadline)
      .map(({ layer, scores }) => ({ layer, score: scores[equation].score })),
  };
}
