import { itemAt } from './lookup.ts';

/**
 * An order in which each profile stands beside one that is like it: from that of nothing at all always to the nearest
 * that is left. Of equals the one that comes first; so the order is the same on every machine, and ranks nothing.
 *
 * @param profiles levels, lists of one length
 * @returns their places
 */
export function byLikeness(profiles: readonly (readonly number[])[]): number[] {
  const alike = Map.groupBy(profiles.keys(), (at) => itemAt(profiles, at).join(' '));
  const left = [...alike.values()].map((places) => ({
    places,
    profile: itemAt(profiles, itemAt(places, 0)),
  }));
  const order: number[] = [];
  let last: readonly number[] = (profiles[0] ?? []).map(() => 0);
  while (left.length > 0) {
    const nearest = nearestOf(left, last);
    const { places, profile } = itemAt(left, nearest);
    left.splice(nearest, 1);
    order.push(...places);
    last = profile;
  }
  return order;
}

function nearestOf(
  left: readonly { readonly profile: readonly number[] }[],
  from: readonly number[],
): number {
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, { profile }] of left.entries()) {
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
