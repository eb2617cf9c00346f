import {
  FACTOR_STEP,
  type FactorId,
  SHARED_FACTOR_IDS,
  TENTH_FACTOR_IDS,
} from '../aivss/factors.ts';
import { factorScores } from '../assessment/score.ts';
import { compareAgentNames, type Outline } from '../catalogue.ts';
import { onceEach } from '../once-each.ts';

/** Ten factor scores, with the agents that have exactly these. */
export interface Profile {
  /** By name. */
  readonly members: Member[];
  /** The nine factors of both sets, then the tenth, and their scores in whole steps. */
  readonly factors: readonly FactorId[];
  readonly steps: readonly number[];
  /** Which of the two tenth factors it has. */
  readonly tenth: number;
  /** Sum of the nine, in steps. */
  readonly sum: number;
}

export interface Member {
  readonly agent: Outline;
  /** Place by name in the catalogue, which orders equally near agents. */
  readonly rank: number;
}

/** The profiles of agents, by their sum; equal sums by the name of their first agent. */
export function profilesOf(agents: readonly Outline[]): Profile[] {
  const byName = agents.toSorted(compareAgentNames);
  const profiles = new Map<string, Profile>();
  for (const [rank, agent] of byName.entries()) {
    const { key, ...scores } = scoresOf(agent);
    const profile = profiles.get(key) ?? { ...scores, members: [] };
    profiles.set(key, profile);
    profile.members.push({ agent, rank });
  }
  return [...profiles.values()].toSorted((a, b) => a.sum - b.sum);
}

/** The profile of an agent, without its members. */
const scoresOf = onceEach((agent: Outline) => {
  const scores = factorScores(agent.judgement.factors.filter(({ counts }) => counts));
  const tenth = TENTH_FACTOR_IDS.findIndex((id) => scores[id] !== undefined);
  const factors = [...SHARED_FACTOR_IDS, ...TENTH_FACTOR_IDS.slice(tenth, tenth + 1)];
  const steps = factors.map((id) => Math.round((scores[id] ?? 0) / FACTOR_STEP));
  const sum = steps.slice(0, -1).reduce((total, step) => total + step, 0);
  return { key: `${tenth}:${steps.join()}`, factors, steps, tenth, sum };
});
