import { afterMeasures, type TakenMeasure } from '../../domain/aivss/measures.ts';
import { type BadgeView, badgeOf } from '../../views/shared/badge.ts';
import { agentData } from './data.ts';

/** The headline with some measures taken; undefined where the data of the agent do not come. */
export async function badgeAfter(taken: readonly TakenMeasure[]): Promise<BadgeView | undefined> {
  const agent = await agentData();
  return agent && badgeOf(afterMeasures(agent.exposure, taken, agent.equation).headline);
}
