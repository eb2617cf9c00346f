/** Some of many things, by place: a bit for each, so that thousands are counted in a few hundred steps. */
export type PlaceSet = Uint32Array;

const BITS = 32;

export const noneOf = (count: number): PlaceSet => new Uint32Array(Math.ceil(count / BITS));

export function addPlace(set: PlaceSet, place: number): void {
  set[place >>> 5] = (set[place >>> 5] ?? 0) | (1 << (place & 31));
}

export const hasPlace = (set: PlaceSet, place: number): boolean =>
  (((set[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1;

/** @param holds whether the thing at a place belongs to it */
export function setOf(count: number, holds: (place: number) => boolean): PlaceSet {
  const set = noneOf(count);
  for (let place = 0; place < count; place += 1) if (holds(place)) addPlace(set, place);
  return set;
}

export const both = (a: PlaceSet, b: PlaceSet): PlaceSet =>
  a.map((bits, at) => bits & (b[at] ?? 0));

export const either = (a: PlaceSet, b: PlaceSet): PlaceSet =>
  a.map((bits, at) => bits | (b[at] ?? 0));

/** How many things two sets have in common. */
export function countBoth(a: PlaceSet, b: PlaceSet): number {
  let count = 0;
  for (let at = 0; at < a.length; at += 1) count += ones((a[at] ?? 0) & (b[at] ?? 0));
  return count;
}

/** How many bits are on: counted in pairs, in fours, in eights, and those added up. */
function ones(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
