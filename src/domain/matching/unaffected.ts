import { affects, comparisonFor, type PublishedRange, versionStanding } from './versions.ts';

/** Versions as ranges and lists of fixes name them. */
const VERSIONS = /\d+(?:\.[\w+-]+)*(?:-[\w.+-]+)?/g;

/**
 * The versions from which on the advisories do not apply.
 *
 * @param purl the package, whose registry decides how versions are ordered
 */
export function updateFor<A extends PublishedRange>(
  purl: string | undefined,
  advisories: readonly A[],
) {
  const closable = () =>
    advisories.filter((advisory) => unaffectedFrom(purl, [advisory]).length > 0);
  const closesAll = unaffectedFrom(purl, advisories);
  const from = closesAll.length > 0 ? closesAll : unaffectedFrom(purl, closable());
  const openAt = (version: string | undefined) =>
    advisories.filter((advisory) => affects(purl, version, advisory) !== false);
  const open = new Set(openAt(from.at(-1)));
  return {
    /** The first such version of each line of releases, in ascending order; empty where none is published. */
    from: from.filter((version) => openAt(version).every((advisory) => open.has(advisory))),
    /** The advisories that apply there too, or may. */
    open: [...open],
  };
}

const versionsIn = ({ affected, fixedIn }: PublishedRange): string[] =>
  `${affected ?? ''} ${fixedIn ?? ''}`.match(VERSIONS) ?? [];

function unaffectedFrom(purl: string | undefined, advisories: readonly PublishedRange[]): string[] {
  const compare = comparisonFor(purl);
  const named = [...new Set(advisories.flatMap(versionsIn))]
    .filter((version) => compare(version, version) !== undefined)
    .toSorted((a, b) => compare(a, b) ?? 0);
  // What is unknown for every version says nothing about one of them.
  const verdicts = advisories
    .map((advisory) => named.map((version) => affects(purl, version, advisory)))
    .filter((ofOne) => ofOne.some((verdict) => verdict !== undefined));
  const isFree = (index: number): boolean =>
    verdicts.length > 0 && verdicts.every((ofOne) => ofOne[index] === false);
  // A line of releases begins where the version before is affected.
  return named.filter((_, index) => isFree(index) && !isFree(index - 1));
}

/**
 * What a version is to be updated to, as `updateFor` has it; `from` has newer ones only, and is empty where none is free of
 * what affects this one. Of a version that is not known, nobody can tell.
 *
 * @returns undefined where no advisory affects the version, or where one may and no other version is known to be free of it
 */
export function updateFrom<A extends PublishedRange>(
  purl: string | undefined,
  version: string | undefined,
  advisories: readonly A[],
) {
  const touched = advisories.filter((advisory) => affects(purl, version, advisory));
  if (advisories.every((advisory) => affects(purl, version, advisory) === false)) return undefined;
  const { from, open } = updateFor(purl, advisories);
  const newer = from.filter((each) =>
    [undefined, 'older'].includes(versionStanding(purl, version, each)),
  );
  if (newer.length > 0) return { from: newer, open };
  return touched.length > 0 ? { from: newer, open: touched } : undefined;
}
