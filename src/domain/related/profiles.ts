import { FACTOR_STEP, SHARED_FACTOR_IDS, TENTH_FACTOR_IDS } from '../aivss/factors.ts';
import { factorScores } from '../assessment/score.ts';
import { compareAgentNames, type Outline } from '../catalogue.ts';
import { onceEach } from '../once-each.ts';

/** The factor scores of an agent in whole steps: the nine factors of both sets, then the tenth; and the sum of the nine. */
const scoresOf = onceEach((agent: Outline) => {
  const scores = factorScores(agent.judgement.factors.filter(({ counts }) => counts));
  const tenth = TENTH_FACTOR_IDS.find((id) => scores[id] !== undefined);
  const factors = [...SHARED_FACTOR_IDS, ...(tenth ? [tenth] : [])];
  const steps = Uint8Array.from(factors, (id) => Math.round((scores[id] ?? 0) / FACTOR_STEP));
  const sum = steps.slice(0, SHARED_FACTOR_IDS.length).reduce((total, step) => total + step, 0);
  return { factors, tenth, steps, sum };
});

/** The agents with their scores and their rank by name, by the sum of their scores; equal scores next to each other. */
export function profilesOf(agents: readonly Outline[]) {
  const byName = agents
    .toSorted(compareAgentNames)
    .map((agent, rank) => ({ agent, rank, ...scoresOf(agent) }));
  const alike = Map.groupBy(byName, ({ tenth, steps }) => `${tenth}:${steps.join()}`);
  return [...alike.values()].toSorted(([a], [b]) => (a?.sum ?? 0) - (b?.sum ?? 0)).flat();
}
export type Profile = ReturnType<typeof profilesOf>[number];

/** The two tenth factors cannot be compared: between profiles with different ones they count as half a point. */
const OTHER_TENTH = Math.round(0.5 / FACTOR_STEP);

/**
 * How far two profiles lie apart: the sum of the differences of their factors, in steps.
 *
 * @param reach counting stops beyond it, since nobody asks how much further apart they are
 */
export function profileDistance(a: Profile, b: Profile, reach = Number.POSITIVE_INFINITY): number {
  const isSame = a.tenth === b.tenth;
  let apart = isSame ? 0 : OTHER_TENTH;
  const compared = isSame ? a.steps.length : SHARED_FACTOR_IDS.length;
  for (let at = 0; at < compared && apart <= reach; at += 1) {
    apart += Math.abs((a.steps[at] ?? 0) - (b.steps[at] ?? 0));
  }
  return apart;
}
