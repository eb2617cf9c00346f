import type { MapPoint } from '../../domain/aivss/band-borders.ts';
import type { EquationId } from '../../domain/aivss/equations/index.ts';
import type { FactorId } from '../../domain/aivss/factors.ts';
import { countsForHeadline, isFixed } from '../../domain/assessment/score.ts';
import type { Agent } from '../../domain/catalogue.ts';
import { answerCondition } from '../../domain/conditions/answer-condition.ts';
import { askedAgentOf } from '../../domain/conditions/asked-of.ts';
import { tableOf } from '../../domain/tables.ts';
import { longDate } from '../shared/format.ts';
import { DATELESS_CONDITION_IDS } from './dateless-conditions.ts';

const mapPoint = ({ factorSum, cvssBase }: MapPoint): MapPoint => ({ factorSum, cvssBase });

/** An agent with only what rows show, and what readers filter and sort by. */
export function listedAgent(agent: Agent, equation: EquationId) {
  const { assessment, judgement } = agent;
  const askedAgent = askedAgentOf(agent, equation);
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
    /** What the headline is computed from: the position of the agent on the map. */
    headline: judgement.headline && mapPoint(judgement.headline),
    version: assessment.subject?.version,
    basis: assessment.basis,
    assessed: assessment.assessed,
    reviewBy: agent.reviewBy,
    factors,
    /** The sum of the ten factors of the headline equation. */
    factorSum: judgement.factorSum,
    answers: tableOf(
      DATELESS_CONDITION_IDS,
      (id) =>
        answerCondition(id, askedAgent, { equation, today: assessment.assessed, longDate }).answer,
    ),
    layers: assessment.layers,
    /** Of threats that are not fixed. */
    risks: [
      ...new Set(judgement.threats.flatMap((each) => (isFixed(each) ? [] : (each.risk?.id ?? [])))),
    ],
    tags: assessment.tags ?? [],
    /** Layer and score of the scored threats that are not fixed, the highest first. */
    notes: judgement.threats
      .filter(countsForHeadline)
      .map(({ layer, scores }) => ({ layer, score: scores[equation].score })),
  };
}
export type ListedAgent = ReturnType<typeof listedAgent>;
