import { itemAt } from './lookup.ts';

/**
 * An order in which each profile stands beside one that is like it: it begins at the profile of all zeros, and always goes
 * on to the nearest that is left. Of equally near ones the first is taken, so that the order is the same on every machine.
 *
 * @param profiles lists of levels, all of one length
 * @returns the indices of the profiles
 */
export function byLikeness(profiles: readonly (readonly number[])[]): number[] {
  const alike = Map.groupBy(profiles.keys(), (at) => itemAt(profiles, at).join(' '));
  const remaining = [...alike.values()].map((places) => ({
    places,
    profile: itemAt(profiles, itemAt(places, 0)),
  }));
  const order: number[] = [];
  let last: readonly number[] = (profiles[0] ?? []).map(() => 0);
  while (remaining.length > 0) {
    const nearest = nearestOf(remaining, last);
    const { places, profile } = itemAt(remaining, nearest);
    remaining.splice(nearest, 1);
    order.push(...places);
    last = profile;
  }
  return order;
}

function nearestOf(
  remaining: readonly { readonly profile: readonly number[] }[],
  from: readonly number[],
): number {
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, { profile }] of remaining.entries()) {
    let distance = 0;
    for (let level = 0; level < from.length && distance < least; level += 1) {
      distance += Math.abs((profile[level] ?? 0) - (from[level] ?? 0));
    }
    if (distance < least) {
      least = distance;
      nearest = at;
    }
  }
  return nearest;
}
