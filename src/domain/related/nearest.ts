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
  const { sum } = profiles[one] as Profile;
  const found: Near[] = [];
  let reach = farthest;
  const consider = (other: number): void => {
    if (distances.atLeast(one, other) > reach) return;
    const apart = distances.between(one, other, reach);
    if (apart > reach) return;
    for (const member of (profiles[other] as Profile).members.slice(0, count)) {
      take(found, { member, apart }, count, compareNear);
    }
    if (found.length === count) reach = (found.at(-1) as Near).apart;
  };
  consider(one);
  for (let down = one - 1; down >= 0; down -= 1) {
    if (sum - (profiles[down] as Profile).sum > reach) break;
    consider(down);
  }
  for (let up = one + 1; up < profiles.length; up += 1) {
    if ((profiles[up] as Profile).sum - sum > reach) break;
    consider(up);
  }
  return found.map(({ member }) => member);
}
