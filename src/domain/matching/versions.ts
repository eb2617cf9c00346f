import { compare as comparePep440, valid } from '@renovatebot/pep440';
import semver from 'semver';
import { purlType } from '../identifiers.ts';
import { type InRange, rangeReader } from './in-range.ts';
import { isListOfVersions } from './ranges.ts';

/** The order of two versions; undefined where one of them is no version. */
export type Compare = (a: string, b: string) => number | undefined;

/** Compares versions by the rules of their registry: PEP 440 for Python packages, SemVer for others. */
export const comparisonFor = (purl: string | undefined): Compare =>
  purlType(purl) === 'pypi' ? comparePython : compareOthers;

export type VersionStanding = 'older' | 'same' | 'newer';

/** How a version compares with the one that was read; undefined where one of them is no version. */
export function versionStanding(
  purl: string | undefined,
  version: string | undefined,
  readVersion: string | undefined,
): VersionStanding | undefined {
  if (version === undefined || readVersion === undefined) return undefined;
  const order = comparisonFor(purl)(comparableVersion(purl, version), readVersion);
  if (order === undefined) return undefined;
  return order < 0 ? 'older' : order > 0 ? 'newer' : 'same';
}

/** A day, as sources of one day are named: no version, though it begins like one. */
const DATE = /^\d{4}-\d{2}-\d{2}/;
/** Up to three numbers, and perhaps what SemVer allows after them. */
const NUMBERS = /^v?\d+(?:\.\d+){0,2}(?:[-+].*)?$/;

/** Images, and repositories by their tags or branches. */
const TAGGED = new Set(['docker', 'oci', 'github', 'githubactions', 'gitlab', 'bitbucket']);

/**
 * A version that can be compared. A tag comes without its variant, as `-alpine`; one with fewer than three numbers moves, and
 * is no version. Nor is what Go makes of a commit that has no tag before it.
 */
export function comparableVersion(purl: string | undefined, version: string): string {
  const type = purlType(purl) ?? '';
  if (type === 'golang') return version.replace(/^v0\.0\.0-.*/, '');
  if (!TAGGED.has(type)) return version;
  return /^v?\d+\.\d+\.\d+/.test(version)
    ? version.replace(/-(?!rc|alpha|beta|pre|dev|nightly).*$/i, '')
    : '';
}

const comparePython: Compare = (a, b) =>
  valid(a) && valid(b) ? comparePep440(withoutLocal(a), withoutLocal(b)) : undefined;

/** What somebody built of a version, `1.0+cu118`, is in the ranges of that version. */
const withoutLocal = (version: string): string => version.replace(/\+.*$/, '');

function compareOthers(a: string, b: string): number | undefined {
  const [left, right] = [versionOf(a), versionOf(b)];
  return left && right ? semver.compare(left, right) : undefined;
}

/** A version in the form of SemVer, even where it has leading zeros or too few numbers: `2025.7.01`, `v1.2`. */
function versionOf(text: string): semver.SemVer | null {
  if (DATE.test(text)) return null;
  const version = semver.parse(text, { loose: true });
  if (version || !NUMBERS.test(text)) return version;
  return semver.coerce(text, { includePrerelease: true });
}

/** The versions that an advisory is about, as it was published. */
export interface PublishedRange {
  /** `>= 1.2, < 1.4`, `1.2 to 1.3`, `1.3 and before`, or one version; alternatives stand between `||`. */
  readonly affected: string | null;
  /** A version, or several, one for each line of releases. */
  readonly fixedIn: string | null;
}

/** Whether an advisory affects a version. Where that is unknown, it is undefined. */
export function affects(
  purl: string | undefined,
  version: string | undefined,
  range: PublishedRange,
): boolean | undefined {
  if (version === undefined) return undefined;
  const compare = comparisonFor(purl);
  const compared = comparableVersion(purl, version);
  return affectedBy(range, compare)((limit) => compare(compared, limit));
}

/**
 * Reads once what an advisory affects. Where its range cannot be read, or names no more than single versions, a version with
 * every fix is not affected, and of others that is unknown.
 */
export function affectedBy({ affected, fixedIn }: PublishedRange, compare: Compare): InRange {
  const inRange = rangeReader(affected ?? '', compare);
  const isList = isListOfVersions(affected ?? '');
  const fixes = fixedIn?.split(/,\s*/);
  return (orderTo) => {
    const verdict = inRange(orderTo);
    if (verdict || (verdict === false && !isList)) return verdict;
    return fixes?.every((fix) => (orderTo(fix) ?? -1) >= 0) ? false : undefined;
  };
}
