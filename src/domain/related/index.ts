import { FACTOR_STEP, SHARED_FACTOR_IDS, TENTH_FACTOR_IDS } from '../aivss/factors.ts';
import type { Outlines } from '../catalogue.ts';
import { itemAt, valueAt } from '../lookup.ts';
import { type Distances, distancesOf } from './distances.ts';
import { insertRanked } from './first-few.ts';
import { nearest } from './nearest.ts';
import { type Member, type Profile, profilesOf } from './profiles.ts';
import { forEachSharing, indexTopics, sharedTopics, type TopicIndex } from './shared-topics.ts';

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
  const distances = distancesOf(profiles);
  const standings = profiles.flatMap((profile, at) =>
    profile.members.map((member) => ({ member, profile, at })),
  );
  const placeOf = new Map(standings.map(({ member }, place) => [member, place]));
  const bySlug = new Map(standings.map(({ member }, place) => [member.agent.slug, place]));
  const index = indexTopics(standings.map(({ member }) => member.agent));
  const mostShared = sharers(standings, index, distances);
  // One more than is shown, because the agent itself is among them.
  const nearTo = oncePerProfile((at) =>
    nearest(profiles, distances, at, NEAREST + 1, FARTHEST / FACTOR_STEP),
  );
  return {
    get(slug: string): readonly RelatedAgent[] {
      const place = bySlug.get(slug);
      if (place === undefined) return [];
      const { member, at } = itemAt(standings, place);
      const nearby = nearTo(at)
        .filter((other) => other !== member)
        .slice(0, NEAREST)
        .map((other) => valueAt(placeOf, other));
      const places = [...nearby, ...mostShared(place, nearby)];
      return places.map((other) => relate(standings, index, place, other));
    },
  };
}

/** The function with its results kept by profile, because several agents may have the same. */
function oncePerProfile<T>(find: (at: number) => T): (at: number) => T {
  const results = new Map<number, T>();
  return (at) => {
    const result = results.get(at) ?? find(at);
    results.set(at, result);
    return result;
  };
}

interface Standing {
  readonly member: Member;
  readonly profile: Profile;
  /** The place of the profile. */
  readonly at: number;
}

interface Sharer {
  readonly place: number;
  readonly weight: number;
}

/** Finds the agents that share the most topics with one, without those found already; of equals the nearest, then by name. */
function sharers(standings: readonly Standing[], index: TopicIndex, distances: Distances) {
  const weights = new Int32Array(standings.length);
  return (place: number, found: readonly number[]): number[] => {
    const apart = ({ place: other }: Sharer): number =>
      distances.between(itemAt(standings, place).at, itemAt(standings, other).at);
    const rank = ({ place: other }: Sharer): number => itemAt(standings, other).member.rank;
    const compare = (a: Sharer, b: Sharer): number =>
      b.weight - a.weight || apart(a) - apart(b) || rank(a) - rank(b);
    const most: Sharer[] = [];
    const count = MOST - found.length;
    forEachSharing(index, place, weights, (other, weight) => {
      // Asked first, as nearly all weigh too little.
      if (most.length === count && weight < itemAt(most, -1).weight) return;
      if (!found.includes(other)) insertRanked(most, { place: other, weight }, count, compare);
    });
    return most.map((sharer) => sharer.place);
  };
}

function relate(standings: readonly Standing[], index: TopicIndex, place: number, other: number) {
  const { profile: ownProfile } = itemAt(standings, place);
  const { profile, member } = itemAt(standings, other);
  return {
    slug: member.agent.slug,
    name: member.agent.assessment.name,
    band: member.agent.band,
    /** Its factors that differ, the most first: above 0 where its score is higher than that of the page's agent. */
    differences: differencesOf(ownProfile, profile),
    /** Its tenth factor, where the two agents have different ones, which cannot be compared. */
    otherTenth: ownProfile.tenth === profile.tenth ? undefined : TENTH_FACTOR_IDS[profile.tenth],
    /** Core risks and entries of lists that threats of both name, the rarest in the catalogue first. */
    shared: sharedTopics(index, place, other),
  };
}

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
