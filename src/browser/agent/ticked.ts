import { afterMeasures, type TakenMeasure } from '../../domain/aivss/measures.ts';
import { type BadgeView, badgeOf } from '../../views/shared/badge.ts';
import { agentData } from './data.ts';

/** The headline score with some measures taken; undefined where the agent could not be loaded. */
export async function badgeAfter(taken: readonly TakenMeasure[]): Promise<BadgeView | undefined> {
  const agent = await agentData();
  return agent && badgeOf(afterMeasures(agent.exposure, taken, agent.equation).headline);
}
