import type { Outline } from '../catalogue.ts';
import { itemAt, lastUpTo, valueAt } from '../lookup.ts';
import { onceEach } from '../once-each.ts';

/** What a threat points to: an AIVSS core risk by its id, or an entry of a list as `owasp-asi:ASI01`. */
export type TopicId = string;

/** The topics that the threats of an agent name, each once. */
const topicsOf = onceEach(
  ({ judgement }: Outline): ReadonlySet<TopicId> =>
    new Set(
      judgement.threats.flatMap(({ risk, mapsTo }) => [
        ...(risk ? [risk.id] : []),
        ...mapsTo.map(({ reference }) => reference),
      ]),
    ),
);

/** Which agents name which topics. Agents are identified by their place in the list. */
export interface TopicIndex {
  readonly topics: readonly ReadonlySet<TopicId>[];
  readonly uses: ReadonlyMap<TopicId, TopicUse>;
}

interface TopicUse {
  /** In rising order. */
  readonly places: readonly number[];
  /** The higher, the fewer agents name it. A whole number, so that sums do not depend on the order of the topics. */
  readonly weight: number;
}

const PRECISION = 1000;

/** @param agents in an order that puts similar ones next to each other */
export function indexTopics(agents: readonly Outline[]): TopicIndex {
  const topics = agents.map(topicsOf);
  const places = new Map<TopicId, number[]>();
  for (const [place, named] of topics.entries()) {
    for (const topic of named) {
      const list = places.get(topic);
      if (list) list.push(place);
      else places.set(topic, [place]);
    }
  }
  const useOf = (list: readonly number[]): TopicUse => ({
    places: list,
    weight: Math.round(PRECISION * Math.log((agents.length + 1) / list.length)),
  });
  return { topics, uses: new Map([...places].map(([topic, list]) => [topic, useOf(list)])) };
}

/** How many agents on either side are looked at for each topic. */
export const REACH = 20;

/**
 * Visits each agent that shares topics with one, with the weight of what they share. A topic that very many name would
 * make all of them candidates, so only the agents that are next to the one in the list are looked at: up to `REACH` on
 * either side.
 *
 * @param weights as many zeros as there are agents, and again after the call
 */
export function forEachSharing(
  { topics, uses }: TopicIndex,
  place: number,
  weights: Int32Array,
  visit: (other: number, weight: number) => void,
): void {
  const sharing: number[] = [];
  for (const topic of itemAt(topics, place)) {
    const { places, weight } = valueAt(uses, topic);
    const position = lastUpTo(places, place);
    for (const other of places.slice(Math.max(0, position - REACH), position + REACH + 1)) {
      const before = weights[other] ?? 0;
      if (before === 0) sharing.push(other);
      weights[other] = before + weight;
    }
  }
  for (const other of sharing) {
    if (other !== place) visit(other, weights[other] ?? 0);
    weights[other] = 0;
  }
}

/** The topics that both agents name, the rarest first, equally rare ones by id. */
export function sharedTopics({ topics, uses }: TopicIndex, a: number, b: number): TopicId[] {
  const weightOf = (topic: TopicId) => valueAt(uses, topic).weight;
  return [...itemAt(topics, a)]
    .filter((topic) => topics[b]?.has(topic))
    .toSorted((left, right) => weightOf(right) - weightOf(left) || (left < right ? -1 : 1));
}
