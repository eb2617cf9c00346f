import { itemAt } from '../lookup.ts';
import type { Distances } from './distances.ts';
import { insertRanked } from './first-few.ts';
import type { Member, Profile } from './profiles.ts';

interface Near {
  readonly member: Member;
  /** In steps of a factor score. */
  readonly apart: number;
}

const compareNear = (a: Near, b: Near): number =>
  a.apart - b.apart || a.member.rank - b.member.rank;

/**
 * The agents whose profiles are nearest to one, its own included; equally near ones by name. Two profiles are at least as
 * far apart as their sums. So the search goes out from the profile, in the order of sums, until these are too far apart,
 * and finds what a comparison with every other profile would.
 *
 * @param profiles in the order of `profilesOf`
 * @param own the place of the profile among them
 * @param count how many to find
 * @param farthest the largest distance that is near, in steps
 */
export function nearest(
  profiles: readonly Profile[],
  distances: Distances,
  own: number,
  count: number,
  farthest: number,
): Member[] {
  const ownProfile = itemAt(profiles, own);
  const near: Near[] = [];
  let reach = farthest;
  const consider = (other: number, { members }: Profile): void => {
    if (distances.atLeast(own, other) > reach) return;
    const apart = distances.between(own, other, reach);
    if (apart > reach) return;
    for (const member of members.slice(0, count)) {
      insertRanked(near, { member, apart }, count, compareNear);
    }
    if (near.length === count) reach = itemAt(near, -1).apart;
  };
  consider(own, ownProfile);
  for (const direction of [-1, 1]) {
    for (let at = own + direction; ; at += direction) {
      const other = profiles[at];
      if (!other || Math.abs(other.sum - ownProfile.sum) > reach) break;
      consider(at, other);
    }
  }
  return near.map(({ member }) => member);
}
