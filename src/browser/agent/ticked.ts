import { afterMeasures } from '../../domain/aivss/measures.ts';
import { leftOutId } from '../../views/agent/measure-ids.ts';
import { badgeOf } from '../../views/shared/badge.ts';
import { fewOf } from '../../views/shared/few-of.ts';
import { listOf, quoted } from '../../views/shared/format.ts';
import { say } from '../../words/say.ts';
import { agentData } from './data.ts';

/** The headline score with what is ticked, by the ids of the boxes; undefined where the agent could not be loaded. */
export async function scoreAfter(ids: readonly string[]) {
  const agent = await agentData();
  if (!agent) return undefined;
  const { factors, threats } = agent.exposure;
  const [out, left] = [true, false].map((isOut) =>
    threats.filter(({ id }) => ids.includes(leftOutId(id)) === isOut),
  );
  const done = ids.filter((id) => agent.measures.has(id));
  const taken = done.flatMap((id) => agent.measures.get(id) ?? []);
  const titles = (out ?? []).flatMap(({ id }) => agent.titles.get(id) ?? []).map(quoted);
  return {
    badge: badgeOf(afterMeasures({ factors, threats: left ?? [] }, taken, agent.equation).headline),
    /** How many boxes of this agent are ticked, and how many of them move a score. */
    ticked: done.length + (out?.length ?? 0),
    moving: taken.length + (out?.length ?? 0),
    /** What stands before that score, and where there is little room. */
    lead: leadTo(listOf(titles)),
    shortLead: leadTo(fewOf(titles)),
  };
}

const leadTo = (leftOut: string): string =>
  leftOut === ''
    ? say('With what is ticked, if it holds: ')
    : say('With what is ticked, if it holds, and without what does not apply ({threats}): ', {
        threats: leftOut,
      });
