import { compare, valid } from '@renovatebot/pep440';
import semver from 'semver';

/** The order of two versions; undefined where one of them is no version. */
type Compare = (a: string, b: string) => number | undefined;

/** Compares versions by the rules of their registry: PEP 440 for Python packages, SemVer for others. */
const comparisonFor = (purl: string | undefined): Compare =>
  purl?.startsWith('pkg:pypi/') ? comparePython : compareOthers;

export type VersionStanding = 'older' | 'same' | 'newer';

/** How a version compares with the one that was read; undefined where one of them is no version. */
export function versionStanding(
  purl: string | undefined,
  version: string | undefined,
  readVersion: string | undefined,
): VersionStanding | undefined {
  if (version === undefined || readVersion === undefined) return undefined;
  const order = comparisonFor(purl)(version, readVersion);
  if (order === undefined) return undefined;
  return order < 0 ? 'older' : order > 0 ? 'newer' : 'same';
}

const comparePython: Compare = (a, b) => (valid(a) && valid(b) ? compare(a, b) : undefined);

function compareOthers(a: string, b: string): number | undefined {
  const [left, right] = [versionOf(a), versionOf(b)];
  return left && right ? semver.compare(left, right) : undefined;
}

/** A version in the form of SemVer, even where it has leading zeros or too few numbers: `2025.7.01`, `v1.2`. */
const versionOf = (text: string): semver.SemVer | null =>
  semver.parse(text, { loose: true }) ?? semver.coerce(text, { includePrerelease: true });

/** The versions that an advisory is about, as it was published. */
export interface PublishedRange {
  /** `>= 1.2, < 1.4`, `1.2 to 1.3`, `1.3 and before`, or one version. */
  readonly affected: string | null;
  readonly fixedIn: string | null;
}

/**
 * Whether a version is affected by an advisory. Where its range cannot be read, a version with the fix is not affected.
 *
 * @returns undefined where that is unknown
 */
export function affects(
  purl: string | undefined,
  version: string | undefined,
  { affected, fixedIn }: PublishedRange,
): boolean | undefined {
  if (version === undefined) return undefined;
  const inRange = isInRange(version, comparators(affected ?? ''), comparisonFor(purl));
  if (inRange !== undefined) return inRange;
  const since = versionStanding(purl, version, fixedIn ?? undefined);
  return since === 'same' || since === 'newer' ? false : undefined;
}

/** Ranges in words as comparators. */
const comparators = (range: string): string =>
  range
    .trim()
    .replace(/^v?(\S+) (?:to|through) v?(\S+)$/i, '>= $1, <= $2')
    .replace(/^v?(\S+) and (?:before|earlier|below|prior)$/i, '<= $1');

const COMPARATOR = /^(<=?|>=?|={1,3})?\s*(v?\d[\w.+-]*)$/;
const HOLDS: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** As advisories write ranges: all comparators between commas must hold, in one of the groups between `||`. */
function isInRange(version: string, range: string, order: Compare): boolean | undefined {
  const verdicts = range
    .split('||')
    .map((group) => group.split(',').map((part) => holds(version, part.trim(), order)));
  if (verdicts.flat().includes(undefined)) return undefined;
  return verdicts.some((group) => group.every(Boolean));
}

function holds(version: string, comparator: string, compareTo: Compare): boolean | undefined {
  const [, sign = '', limit = ''] = COMPARATOR.exec(comparator) ?? [];
  const order = limit === '' ? undefined : compareTo(version, limit);
  return order === undefined ? undefined : (HOLDS[sign] ?? isEqual)(order);
}

const isEqual = (order: number): boolean => order === 0;
