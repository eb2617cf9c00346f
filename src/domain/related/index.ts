import { FACTOR_STEP, SHARED_FACTOR_IDS, TENTH_FACTOR_IDS } from '../aivss/factors.ts';
import type { Outlines } from '../catalogue.ts';
import { itemAt, valueAt } from '../lookup.ts';
import { type Distances, distancesOf } from './distances.ts';
import { take } from './first-few.ts';
import { nearest } from './nearest.ts';
import { type Member, type Profile, profilesOf } from './profiles.ts';
import { forEachSharing, indexTopics, sharedTopics, type TopicIndex } from './shared-topics.ts';

/** So many are found by their factors. */
const NEAREST = 3;
/** So many there are at most: those that share threats come after those that are near. */
const MOST = 5;
/** Profiles that are further apart than this, in points of Factor_Sum, are not alike. */
const FARTHEST = 2.5;
/** Steps of a factor score in a whole. */
const STEPS = Math.round(1 / FACTOR_STEP);

/**
 * The agents that are most like one, by its slug: prepared for the whole catalogue at once, and found when somebody asks.
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
  // One more than is shown: among its nearest is the agent itself.
  const nearTo = once((at) =>
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

/** The same for each profile, however many members ask. */
function once<T>(find: (at: number) => T): (at: number) => T {
  const found = new Map<number, T>();
  return (at) => {
    const known = found.get(at) ?? find(at);
    found.set(at, known);
    return known;
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

/** Finds who shares the most with an agent beside those found already; of equals the nearest, then the first by name. */
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
      // Nearly all of them weigh too little: that is asked first.
      if (most.length === count && weight < itemAt(most, -1).weight) return;
      if (!found.includes(other)) take(most, { place: other, weight }, count, compare);
    });
    return most.map((sharer) => sharer.place);
  };
}

function relate(standings: readonly Standing[], index: TopicIndex, place: number, other: number) {
  const { profile: one } = itemAt(standings, place);
  const { profile: another, member } = itemAt(standings, other);
  return {
    slug: member.agent.slug,
    name: member.agent.assessment.name,
    band: member.agent.band,
    /** Its factors that differ, the most first: above 0 where its score is higher than that of the page's agent. */
    differences: differencesOf(one, another),
    /** Its tenth factor, where it is the other one: the two do not compare. */
    otherTenth: one.tenth === another.tenth ? undefined : TENTH_FACTOR_IDS[another.tenth],
    /** Core risks and entries of lists that threats of both name, the rarest in the catalogue first. */
    shared: sharedTopics(index, place, other),
  };
}

/** An agent as the page of another one shows it, with what they have in common and what not. */
export type RelatedAgent = Readonly<ReturnType<typeof relate>>;

/** What the other has more or less, the most first. */
function differencesOf(one: Profile, another: Profile) {
  const compared = one.tenth === another.tenth ? one.factors : SHARED_FACTOR_IDS;
  return compared
    .map((factor, at) => ({ factor, steps: (another.steps[at] ?? 0) - (one.steps[at] ?? 0) }))
    .filter(({ steps }) => steps !== 0)
    .toSorted((a, b) => Math.abs(b.steps) - Math.abs(a.steps))
    .map(({ factor, steps }) => ({ factor, by: steps / STEPS }));
}
