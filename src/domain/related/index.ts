import { FACTOR_STEP, SHARED_FACTOR_IDS } from '../aivss/factors.ts';
import type { Outlines } from '../catalogue.ts';
import { itemAt } from '../lookup.ts';
import { type Profile, profileDistance, profilesOf } from './profiles.ts';
import { indexTopics } from './shared-topics.ts';

/** How many are found by their factors. */
const NEAREST = 3;
/** How many there are at most: those with near factors, then those that share threats. */
const MOST = 5;
/** Profiles that are further apart than this, in points of Factor_Sum, are not alike. */
const FARTHEST = 2.5;
/** Steps of a factor score in a whole. */
const STEPS = Math.round(1 / FACTOR_STEP);

/**
 * The agents that are most like one, by its slug. The catalogue is prepared once; each agent is answered when it is asked.
 */
export function relatedAgents({ agents }: Outlines) {
  const profiles = profilesOf(agents);
  const placeOf = new Map(profiles.map(({ agent }, place) => [agent.slug, place]));
  const topics = indexTopics(profiles.map(({ agent }) => agent));
  return {
    get(slug: string): readonly RelatedAgent[] {
      const place = placeOf.get(slug);
      if (place === undefined) return [];
      const nearby = nearest(profiles, place);
      const sharers = mostSharing(profiles, place, topics.sharing(place), nearby);
      return [...nearby, ...sharers].map((other) =>
        relate(itemAt(profiles, place), itemAt(profiles, other), topics.shared(place, other)),
      );
    },
  };
}

interface Candidate {
  readonly place: number;
  readonly weight: number;
  /** In steps of a factor score. */
  readonly apart: number;
}

/**
 * The places of the agents whose factors are nearest to those of one; of equally near ones the first by name. Two profiles
 * are at least as far apart as their sums, so the search goes outwards from the agent until these are too far apart.
 */
function nearest(profiles: readonly Profile[], place: number): number[] {
  const own = itemAt(profiles, place);
  let near: readonly Candidate[] = [];
  for (const direction of [-1, 1]) {
    for (let at = place + direction; ; at += direction) {
      const other = profiles[at];
      const reach = near[NEAREST - 1]?.apart ?? FARTHEST / FACTOR_STEP;
      if (!other || Math.abs(own.sum - other.sum) > reach) break;
      const apart = profileDistance(own, other, reach);
      if (apart > reach) continue;
      near = firstOf([...near, { place: at, weight: 0, apart }], NEAREST, profiles);
    }
  }
  return near.map(({ place: at }) => at);
}

/** The places of the agents that share the most with one; of equals the nearest, then the first by name. */
function mostSharing(
  profiles: readonly Profile[],
  place: number,
  weights: ReadonlyMap<number, number>,
  found: readonly number[],
): number[] {
  const own = itemAt(profiles, place);
  const sharers = [...weights].flatMap(([at, weight]): Candidate[] =>
    at === place || found.includes(at)
      ? []
      : [{ place: at, weight, apart: profileDistance(own, itemAt(profiles, at)) }],
  );
  return firstOf(sharers, MOST - found.length, profiles).map(({ place: at }) => at);
}

const firstOf = (
  candidates: readonly Candidate[],
  count: number,
  profiles: readonly Profile[],
): Candidate[] =>
  candidates
    .toSorted(
      (a, b) =>
        b.weight - a.weight ||
        a.apart - b.apart ||
        itemAt(profiles, a.place).rank - itemAt(profiles, b.place).rank,
    )
    .slice(0, count);

const relate = (own: Profile, other: Profile, shared: readonly string[]) => ({
  slug: other.agent.slug,
  name: other.agent.assessment.name,
  band: other.agent.band,
  /** Its factors that differ, the most first: above 0 where its score is higher than that of the page's agent. */
  differences: differencesOf(own, other),
  /** Its tenth factor, where the two agents have different ones, which cannot be compared. */
  otherTenth: own.tenth === other.tenth ? undefined : other.tenth,
  /** Core risks and entries of lists that threats of both name, the rarest in the catalogue first. */
  shared,
});

/** An agent as the page of another one shows it, with what they share and how they differ. */
export type RelatedAgent = Readonly<ReturnType<typeof relate>>;

function differencesOf(own: Profile, other: Profile) {
  const compared = own.tenth === other.tenth ? own.factors : SHARED_FACTOR_IDS;
  return compared
    .map((factor, at) => ({ factor, steps: (other.steps[at] ?? 0) - (own.steps[at] ?? 0) }))
    .filter(({ steps }) => steps !== 0)
    .toSorted((a, b) => Math.abs(b.steps) - Math.abs(a.steps))
    .map(({ factor, steps }) => ({ factor, by: steps / STEPS }));
}
