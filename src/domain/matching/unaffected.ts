import { itemAt } from '../lookup.ts';
import { NEXT, type RankedRanges, rankedRanges } from './version-ranks.ts';
import type { PublishedRange } from './versions.ts';

/** An advisory as an update depends on it. */
interface Rated extends PublishedRange {
  /** The base score; null where none is known. */
  readonly severity: number | null;
}

/**
 * Reads the advisories of a package once, for many versions of it.
 *
 * @param purl the package, whose registry decides how versions are ordered
 * @returns what to update a version to; without one, or with one that cannot be compared, any that may be in use
 */
export function updatesFor<A extends Rated>(purl: string | undefined, advisories: readonly A[]) {
  const ranked = rankedRanges(purl, advisories);
  const { versions, places, all, isAffected, affecting } = ranked;
  const severityOf = (index: number): number => itemAt(advisories, index).severity ?? 0;
  const bySeverity = all.toSorted((a, b) => severityOf(b) - severityOf(a));
  const end = endOf(ranked);
  return (version?: string) => {
    const rank = ranked.rankOf(version);
    const inUse = all.map((index) => (rank === undefined ? undefined : isAffected(index, rank)));
    const touched = all.filter((index) => rank === undefined || inUse[index]);
    // A version must not have what the one in use has not, or without one, what begins with it.
    const hadBefore = (index: number, at: number): boolean | undefined =>
      rank === undefined ? isAffected(index, at - NEXT) : inUse[index];
    const harmless = places.filter((at) => affecting(at).every((index) => hadBefore(index, at)));
    const newer = harmless.filter((at) => rank === undefined || at > rank);
    const relevant = bySeverity.filter((index) => inUse[index] !== false);
    const closable = relevant.filter((index) => hasFix(ranked, index, rank));
    const lines = linesIn(ranked, newer, closable, end === undefined);
    const isSmaller = lines.length === 0;
    const from = isSmaller ? fixBefore(ranked, harmless, touched, rank) : lines;
    const best = from.at(-1);
    const isHeld = best === undefined || affecting(best).length > 0;
    const above = isHeld && end !== undefined && (rank ?? end) <= end ? end : undefined;
    const open =
      best !== undefined
        ? all.filter((index) => !ranked.isFree(index, best))
        : touched.filter((index) => above === undefined || !hasFix(ranked, index, rank));
    const isLost = (at: number): boolean => affecting(at).some((index) => !open.includes(index));
    return {
      /** The first version of each line of releases from which on as little applies as can be, in ascending order. */
      from: from.map((at) => itemAt(versions, at)),
      /** The advisories that apply there too, or may; where `from` is empty, those without a fix. */
      open: open.map((index) => itemAt(advisories, index)),
      /** The version above which no advisory names one, where more apply up to it than there. */
      above: above === undefined ? undefined : itemAt(versions, above),
      /** Whether a later version is not free of what one of `from` is free of. */
      isOneLine: from.length > 1 || places.some((at) => at > (best ?? at) && isLost(at)),
      /** Whether `from` has a smaller number than the version in use, as where versions were numbered anew. */
      isSmaller,
      /** Whether nobody can tell how the version in use stands to `from`. */
      isUnknown: rank === undefined,
    };
  };
}

export type Update<A extends Rated> = ReturnType<ReturnType<typeof updatesFor<A>>>;

/** The place after which no advisory affects anything. */
function endOf({ places, all, affecting, isAffected }: RankedRanges): number | undefined {
  const last = places.findLast((at) => affecting(at).length > 0);
  const isLast = last !== undefined && !all.some((index) => isAffected(index, last + NEXT));
  return isLast ? last : undefined;
}

/**
 * The first place of each line of releases that is free of some advisories.
 *
 * @param closable the advisories, the most severe first
 * @param mayStay whether less severe ones may stay open where they cannot all be closed together
 */
function linesIn(
  { isFree, all }: RankedRanges,
  places: readonly number[],
  closable: readonly number[],
  mayStay: boolean,
): number[] {
  const closed = new Map(
    places.map((at) => {
      const open = closable.findIndex((index) => !isFree(index, at));
      return [at, open < 0 ? closable.length : open];
    }),
  );
  const most = Math.max(0, ...closed.values());
  if (most === 0 || (most < closable.length && !mayStay)) return [];
  const isFirst = (at: number) => closed.get(at) === most && closed.get(at - 1) !== most;
  const lines = places.filter(isFirst);
  // An old line may have what the last is free of, too.
  const isOpen = (index: number) => !isFree(index, lines.at(-1) ?? 0);
  return lines.filter((at) => all.every((index) => isFree(index, at) || isOpen(index)));
}

/** The last published fix with a smaller number that is free of what touches a version. */
const fixBefore = (
  { fixesOf, isFree }: RankedRanges,
  places: readonly number[],
  touched: readonly number[],
  rank = 0,
): number[] => {
  const fixes = new Set(touched.flatMap(fixesOf));
  const isFix = (at: number) => at < rank && fixes.has(at);
  return places.filter((at) => isFix(at) && touched.every((index) => isFree(index, at))).slice(-1);
};

const hasFix = ({ places, isFree }: RankedRanges, index: number, rank = -1): boolean =>
  places.some((at) => at > rank && isFree(index, at));
