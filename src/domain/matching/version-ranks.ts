import type { InRange } from './in-range.ts';
import { affectedBy, comparableVersion, comparisonFor, type PublishedRange } from './versions.ts';

/** Versions as ranges and lists of fixes name them. */
const versionsIn = (text: string | null): string[] => text?.match(/\d(?:[\w.+-]*\w)?/g) ?? [];

/** A step that is nearer to a version than any other version. */
export const NEXT = 0.25;

/**
 * The versions that advisories of a package name, in ascending order, and which of them each advisory affects. A version is
 * its place among them, an advisory its index; what is between two versions has a rank between their places.
 */
export function rankedRanges(purl: string | undefined, ranges: readonly PublishedRange[]) {
  const compare = comparisonFor(purl);
  const versions: string[] = [];
  const placeOf = new Map<string, number>();
  const named = ranges.flatMap(({ affected, fixedIn }) => [affected, fixedIn].flatMap(versionsIn));
  for (const version of [...new Set(named)]
    .filter((each) => compare(each, each) !== undefined)
    .toSorted((a, b) => compare(a, b) ?? 0)) {
    const [last] = versions.slice(-1);
    if (last === undefined || compare(last, version) !== 0) versions.push(version);
    placeOf.set(version, versions.length - 1);
  }
  const places = [...versions.keys()];
  const readers: readonly InRange[] = ranges.map((range) => affectedBy(range, compare));
  /** Whether an advisory affects what has a rank. */
  const isAffected = (index: number, rank: number): boolean | undefined =>
    readers[index]?.((limit) => {
      const place = placeOf.get(limit.replace(/^v/, ''));
      return place === undefined ? undefined : rank - place;
    });
  const table = ranges.map((_, index) => places.map((at) => isAffected(index, at)));
  const all = [...ranges.keys()];
  const affecting = places.map((at) => all.filter((index) => table[index]?.[at]));
  return {
    versions,
    places,
    all,
    isAffected,
    /** Whether an advisory leaves the version at a place alone. */
    isFree: (index: number, at: number): boolean => table[index]?.[at] === false,
    /** The advisories that affect the version at a place. */
    affecting: (at: number): readonly number[] => affecting[at] ?? [],
    /** The places of the versions that an advisory is fixed in. */
    fixesOf: (index: number): number[] =>
      versionsIn(ranges[index]?.fixedIn ?? null).flatMap((fix) => placeOf.get(fix) ?? []),
    /** The rank of a version; undefined where that cannot be compared. */
    rankOf: (version: string | undefined): number | undefined => {
      const text = comparableVersion(purl, version ?? '');
      if (compare(text, text) === undefined) return undefined;
      const next = versions.findIndex((each) => (compare(each, text) ?? 0) >= 0);
      if (next < 0) return versions.length - 0.5;
      return compare(versions[next] ?? '', text) === 0 ? next : next - 0.5;
    },
  };
}

export type RankedRanges = Readonly<ReturnType<typeof rankedRanges>>;
