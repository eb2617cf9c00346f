import { itemAt } from '../lookup.ts';
import type { Distances } from './distances.ts';
import { take } from './first-few.ts';
import type { Member, Profile } from './profiles.ts';

interface Near {
  readonly member: Member;
  /** In steps of a factor score. */
  readonly apart: number;
}

const compareNear = (a: Near, b: Near): number =>
  a.apart - b.apart || a.member.rank - b.member.rank;

/**
 * The agents whose profiles are nearest to one, its own included; what is equally near by name. Profiles stand by
 * their sum, and two of them are never nearer than their sums are: the search goes out from the place of the one until
 * the sums alone are too far apart, and finds what a comparison with every other would.
 *
 * @param profiles in the order of `profilesOf`
 * @param one the place of the profile among them
 * @param count how many to find
 * @param farthest what lies further apart is not near, in steps
 */
export function nearest(
  profiles: readonly Profile[],
  distances: Distances,
  one: number,
  count: number,
  farthest: number,
): Member[] {
  const own = itemAt(profiles, one);
  const found: Near[] = [];
  let reach = farthest;
  const consider = (other: number, { members }: Profile): void => {
    if (distances.atLeast(one, other) > reach) return;
    const apart = distances.between(one, other, reach);
    if (apart > reach) return;
    for (const member of members.slice(0, count)) {
      take(found, { member, apart }, count, compareNear);
    }
    if (found.length === count) reach = itemAt(found, -1).apart;
  };
  consider(one, own);
  for (const direction of [-1, 1]) {
    for (let at = one + direction; ; at += direction) {
      const other = profiles[at];
      if (!other || Math.abs(other.sum - own.sum) > reach) break;
      consider(at, other);
    }
  }
  return found.map(({ member }) => member);
}
