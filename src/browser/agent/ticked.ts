import { afterMeasures } from '../../domain/aivss/measures.ts';
import { badgeOf } from '../../views/shared/badge.ts';
import { agentData } from './data.ts';

/** The headline score with some measures taken, by their ids; undefined where the agent could not be loaded. */
export async function scoreAfter(ids: readonly string[]) {
  const agent = await agentData();
  if (!agent) return undefined;
  const done = ids.filter((id) => agent.measures.has(id));
  const taken = done.flatMap((id) => agent.measures.get(id) ?? []);
  return {
    badge: badgeOf(afterMeasures(agent.exposure, taken, agent.equation).headline),
    /** How many of them the agent has, and how many are known to bring something. */
    done: done.length,
    taken: taken.length,
  };
}
