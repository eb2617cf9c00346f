import { FACTOR_IDS, type FactorId, factorLevel, isOnRubric } from './aivss/factors.ts';
import { type Agent, compareAgentNames, type Outline } from './catalogue.ts';

/** How the agents of a catalogue stand on one factor. There is no mean: the values are ordinal. */
export interface FactorStandings<One extends Outline = Agent> {
  readonly id: FactorId;
  /** The agents that have a value for the factor: the highest value first, by name inside a value. */
  readonly agents: readonly AgentFactor<One>[];
  /** The agents by level, along the scale from none to full. */
  readonly levels: readonly LevelCount[];
}

export interface AgentFactor<One extends Outline = Agent> {
  readonly agent: One;
  readonly factor: One['judgement']['factors'][number];
}

/** A score for each level of the rubric, and one for each gap between two levels. */
const ALONG_THE_SCALE = [0, 0.25, 0.5, 0.75, 1];

/** The standings on every factor, computed once for a catalogue. */
export function factorStandings<One extends Outline>({
  agents,
}: {
  readonly agents: readonly One[];
}): readonly FactorStandings<One>[] {
  const byName = agents.toSorted(compareAgentNames);
  return FACTOR_IDS.map((id) => {
    const standings = byName
      .flatMap((agent) => {
        const factor = agent.judgement.factors.find((candidate) => candidate.id === id);
        return factor ? [{ agent, factor }] : [];
      })
      .toSorted((a, b) => b.factor.score - a.factor.score);
    return { id, agents: standings, levels: levelCounts(standings) };
  });
}

function levelCounts(standings: readonly AgentFactor<Outline>[]) {
  const byScore = Map.groupBy(standings.toReversed(), ({ factor }) => factor.score);
  const values = [...byScore].map(([score, equals]) => ({ score, count: equals.length }));
  return ALONG_THE_SCALE.map((score) => {
    const level = factorLevel(score);
    const valuesOfLevel = values.filter(({ score: value }) => factorLevel(value) === level);
    return {
      level,
      /** The score of a level of the rubric; undefined for what lies between two levels. */
      score: isOnRubric(score) ? score : undefined,
      count: valuesOfLevel.reduce((sum, { count }) => sum + count, 0),
      /** The scores that occur, the lowest first; more than one only between two levels. */
      values: valuesOfLevel,
    };
  });
}

export type LevelCount = Readonly<ReturnType<typeof levelCounts>[number]>;
