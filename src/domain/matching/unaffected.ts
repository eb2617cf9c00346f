import { affects, comparisonFor, type PublishedRange } from './versions.ts';

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
  const closesAll = unaffectedFrom(purl, advisories);
  const closable = advisories.filter((advisory) => unaffectedFrom(purl, [advisory]).length > 0);
  const from = closesAll.length > 0 ? closesAll : unaffectedFrom(purl, closable);
  const newest = from.at(-1);
  return {
    /** The first such version of each line of releases, in ascending order; empty where none is published. */
    from,
    /** The advisories that apply there too, or may. */
    open: advisories.filter((advisory) => affects(purl, newest, advisory) !== false),
  };
}

function unaffectedFrom(purl: string | undefined, advisories: readonly PublishedRange[]): string[] {
  const compare = comparisonFor(purl);
  const named = advisories
    .flatMap(({ affected, fixedIn }) => `${affected ?? ''} ${fixedIn ?? ''}`.match(VERSIONS) ?? [])
    .filter((version) => compare(version, version) !== undefined)
    .toSorted((a, b) => compare(a, b) ?? 0);
  const isFree = (version: string): boolean => {
    const verdicts = advisories.map((advisory) => affects(purl, version, advisory));
    return verdicts.includes(false) && !verdicts.includes(true);
  };
  // A line of releases begins where the version before is affected.
  const free = named.map(isFree);
  return named.filter((_, index) => free[index] && !free[index - 1]);
}
