import { compare, valid } from '@renovatebot/pep440';
import semver from 'semver';

/** The order of two versions; undefined where one of them is no version. */
type Compare = (a: string, b: string) => number | undefined;

/** Versions are compared by the rules of their registry: those of PEP 440 for Python packages, of SemVer elsewhere. */
const comparing = (purl: string | undefined): Compare =>
  purl?.startsWith('pkg:pypi/') ? comparePython : compareOthers;

/** Where a version stands to the one that was read; undefined where one of them is no version. */
export type VersionStanding = 'older' | 'same' | 'newer';

export function versionStanding(
  purl: string | undefined,
  found: string | undefined,
  read: string | undefined,
): VersionStanding | undefined {
  if (found === undefined || read === undefined) return undefined;
  const order = comparing(purl)(found, read);
  if (order === undefined) return undefined;
  return order < 0 ? 'older' : order > 0 ? 'newer' : 'same';
}

const comparePython: Compare = (a, b) => (valid(a) && valid(b) ? compare(a, b) : undefined);

function compareOthers(a: string, b: string): number | undefined {
  const [left, right] = [versionOf(a), versionOf(b)];
  return left && right ? semver.compare(left, right) : undefined;
}

/** A version with its leading zeros and missing numbers made good: `2025.7.01`, `v1.2`. */
const versionOf = (text: string): semver.SemVer | null =>
  semver.parse(text, { loose: true }) ?? semver.coerce(text, { includePrerelease: true });

/** What an advisory says of versions, as it was published. */
export interface PublishedRange {
  /** `>= 1.2, < 1.4`, `1.2 to 1.3`, `1.3 and before`, or one version. */
  readonly affected: string | null;
  readonly fixedIn: string | null;
}

/**
 * Whether an advisory touches a version. Where its range cannot be read, a version with the fix is not touched.
 *
 * @returns undefined where that cannot be told
 */
export function touches(
  purl: string | undefined,
  version: string | undefined,
  { affected, fixedIn }: PublishedRange,
): boolean | undefined {
  if (version === undefined) return undefined;
  const told = isInRange(version, comparators(affected ?? ''), comparing(purl));
  if (told !== undefined) return told;
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

/** Comparators with commas between them hold together, as advisories write them; with `||`, one of the groups. */
function isInRange(version: string, range: string, order: Compare): boolean | undefined {
  const groups = range.split('||').map((group) => group.split(',').map((one) => one.trim()));
  const read = groups.map((group) => group.map((one) => holds(version, one, order)));
  if (read.flat().includes(undefined)) return undefined;
  return read.some((group) => group.every(Boolean));
}

function holds(version: string, comparator: string, order: Compare): boolean | undefined {
  const [, sign = '', limit = ''] = COMPARATOR.exec(comparator) ?? [];
  const stands = limit === '' ? undefined : order(version, limit);
  return stands === undefined ? undefined : (HOLDS[sign] ?? isEqual)(stands);
}

const isEqual = (stands: number): boolean => stands === 0;
