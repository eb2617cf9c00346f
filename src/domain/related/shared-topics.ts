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

/** Which agents name which topics. Agents are known by their place. */
export interface TopicIndex {
  readonly topics: readonly ReadonlySet<TopicId>[];
  readonly uses: ReadonlyMap<TopicId, TopicUse>;
}

interface TopicUse {
  /** Rising. */
  readonly places: readonly number[];
  /** The fewer agents name it, the more. Whole, so that sums do not depend on the order of the topics. */
  readonly weight: number;
}

const PRECISION = 1000;

/** @param agents in an order in which those alike stand together */
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
  const useOf = (found: readonly number[]): TopicUse => {
    const weight = Math.round(PRECISION * Math.log((agents.length + 1) / found.length));
    return { places: found, weight };
  };
  return {
    topics,
    uses: new Map([...places].map(([topic, found]) => [topic, useOf(found)])),
  };
}

/** So many agents on either side are looked at for each topic. */
export const REACH = 20;

/**
 * Hands on each agent that names topics which one names too, with the weight of what they share. A topic that
 * very many name would make all of them candidates, so of each only the agents next to the one in the list are looked
 * at; where no more name it, that is everyone.
 *
 * @param weights as many zeros as there are agents, and again after the call
 */
export function forEachSharing(
  { topics, uses }: TopicIndex,
  place: number,
  weights: Int32Array,
  visit: (other: number, weight: number) => void,
): void {
  const found: number[] = [];
  for (const topic of itemAt(topics, place)) {
    const { places, weight } = valueAt(uses, topic);
    const position = lastUpTo(places, place);
    for (const other of places.slice(Math.max(0, position - REACH), position + REACH + 1)) {
      const before = weights[other] ?? 0;
      if (before === 0) found.push(other);
      weights[other] = before + weight;
    }
  }
  for (const other of found) {
    if (other !== place) visit(other, weights[other] ?? 0);
    weights[other] = 0;
  }
}

/** What two agents both name, rarest first, equally rare by id. */
export function sharedTopics({ topics, uses }: TopicIndex, a: number, b: number): TopicId[] {
  const weightOf = (topic: TopicId) => valueAt(uses, topic).weight;
  return [...itemAt(topics, a)]
    .filter((topic) => topics[b]?.has(topic))
    .toSorted((left, right) => weightOf(right) - weightOf(left) || (left < right ? -1 : 1));
}
