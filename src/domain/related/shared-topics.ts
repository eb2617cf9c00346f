import type { Outline } from '../catalogue.ts';
import { itemAt, lastUpTo, valueAt } from '../lookup.ts';
import { onceEach } from '../once-each.ts';

/** What the threats of an agent point to, each once: a core risk by its id, an entry of a list as `owasp-asi:ASI01`. */
const topicsOf = onceEach(
  ({ judgement }: Outline): ReadonlySet<string> =>
    new Set(
      judgement.threats.flatMap(({ risk, mapsTo }) => [
        ...(risk ? [risk.id] : []),
        ...mapsTo.map(({ reference }) => reference),
      ]),
    ),
);

const PRECISION = 1000;

/** How many agents on either side are looked at for each topic. */
export const REACH = 20;

/**
 * Which agents name which topics. Agents are identified by their place in the list.
 *
 * @param agents in an order that puts similar ones next to each other
 */
export function indexTopics(agents: readonly Outline[]) {
  const topics = agents.map(topicsOf);
  const named = topics.flatMap((ofAgent, place) => [...ofAgent].map((topic) => ({ topic, place })));
  const uses = new Map(
    [...Map.groupBy(named, ({ topic }) => topic)].map(([topic, ofTopic]) => [
      topic,
      {
        /** In rising order. */
        places: ofTopic.map(({ place }) => place),
        /** The higher, the fewer agents name it. A whole number, so that sums do not depend on the order of the topics. */
        weight: Math.round(PRECISION * Math.log((agents.length + 1) / ofTopic.length)),
      },
    ]),
  );
  const weightOf = (topic: string): number => valueAt(uses, topic).weight;
  return {
    /**
     * The agents that share topics with one, with the weight of what they share. A topic that very many name would make
     * all of them candidates, so only the agents that are next to the one in the list are looked at.
     */
    sharing(place: number): ReadonlyMap<number, number> {
      const weights = new Map<number, number>();
      for (const topic of itemAt(topics, place)) {
        const { places, weight } = valueAt(uses, topic);
        const position = lastUpTo(places, place);
        for (const other of places.slice(Math.max(0, position - REACH), position + REACH + 1)) {
          weights.set(other, (weights.get(other) ?? 0) + weight);
        }
      }
      return weights;
    },
    /** The topics that both agents name, the rarest first, equally rare ones by id. */
    shared: (a: number, b: number): string[] =>
      [...itemAt(topics, a)]
        .filter((topic) => topics[b]?.has(topic))
        .toSorted((left, right) => weightOf(right) - weightOf(left) || (left < right ? -1 : 1)),
  };
}
