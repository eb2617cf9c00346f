import type { MapPoint } from '../../domain/aivss/band-borders.ts';
import type { EquationId } from '../../domain/aivss/equations/index.ts';
import type { FactorId } from '../../domain/aivss/factors.ts';
import { countsForHeadline } from '../../domain/assessment/score.ts';
import type { Agent } from '../../domain/catalogue.ts';
import { askedAgentOf } from '../../domain/conditions/asked-of.ts';
import { answerCondition } from '../../domain/conditions/met.ts';
import { tableOf } from '../../domain/tables.ts';
import { longDate } from '../shared/format.ts';
import { ASKED_IDS } from './asked.ts';

const pointOf = ({ factorSum, cvssBase }: MapPoint): MapPoint => ({ factorSum, cvssBase });

/** An agent as lists know it: what rows show and what readers filter and sort by, and nothing else. */
export function listedAgent(agent: Agent, equation: EquationId) {
  const { assessment, judgement } = agent;
  const asked = askedAgentOf(agent, equation);
  const factors: Readonly<Partial<Record<FactorId, number>>> = Object.fromEntries(
    judgement.factors.map(({ id, score }) => [id, score]),
  );
  return {
    slug: agent.slug,
    name: assessment.name,
    aliases: assessment.aliases ?? [],
    kind: assessment.kind,
    vendor: assessment.vendor,
    /** The headline score, which gives the band; undefined where the agent is not scored. */
    score: judgement.headline?.score,
    /** What the headline is made of: where the agent stands on the map. */
    headline: judgement.headline && pointOf(judgement.headline),
    /** The version that was read. */
    version: assessment.subject?.version,
    basis: assessment.basis,
    assessed: assessment.assessed,
    reviewBy: agent.reviewBy,
    factors,
    /** Of the ten that the headline equation takes. */
    factorSum: judgement.factorSum,
    answers: tableOf(
      ASKED_IDS,
      (id) => answerCondition(id, asked, { equation, today: assessment.assessed, longDate }).answer,
    ),
    layers: assessment.layers,
    risks: [...new Set(judgement.threats.flatMap(({ risk }) => risk?.id ?? []))],
    tags: assessment.tags ?? [],
    /** The scored threats that are not fixed, the highest first: where each sits. */
    notes: judgement.threats
      .filter(countsForHeadline)
      .map(({ layer, scores }) => ({ layer, score: scores[equation].score })),
  };
}
export type ListedAgent = ReturnType<typeof listedAgent>;
