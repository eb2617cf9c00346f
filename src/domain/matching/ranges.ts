import type { Compare } from './versions.ts';

/** `< 1.4`; no sign means this one version. */
interface Comparator {
  readonly sign: string;
  readonly limit: string;
}
type Branch = readonly Comparator[];

/** Comparators between commas, as branches of which a version has to meet one. */
interface Alternative {
  readonly branches: readonly Branch[];
  /** False where the commas may also mean that a version has to meet all of them. */
  readonly isClear: boolean;
}

/**
 * Reads a range as advisories write it: `||` parts alternatives, a comma what must hold together, or branches where each is
 * an interval, as in `< 1.4, >= 2.0 < 2.3`.
 *
 * @returns undefined where it has something else in it
 */
export function readRange(range: string, compare: Compare): Alternative[] | undefined {
  const alternatives = comparatorsFor(range)
    .split('||')
    .map((text) => text.split(',').map(comparatorsIn));
  return alternatives.flat(2).includes(undefined)
    ? undefined
    : alternatives.map((parts) =>
        alternativeOf(
          parts.map((part) => part.flatMap((comparator) => comparator ?? [])),
          compare,
        ),
      );
}

/** Ranges in words as comparators. */
const comparatorsFor = (range: string): string =>
  range
    .trim()
    .replace(/^v?(\S+) (?:to|through|-|–) v?(\S+)$/i, '>= $1, <= $2')
    .replace(/^v?(\S+) and (?:before|earlier|below|prior)$/i, '<= $1');

const COMPARATOR = /^(<=?|>=?|={1,3})?\s*(v?\d[\w.+-]*)$/;

const comparatorsIn = (part: string): (Comparator | undefined)[] =>
  part
    .trim()
    .split(/\s+(?=[<>=])/)
    .map((text) => {
      const [, sign = '', limit] = COMPARATOR.exec(text) ?? [];
      return limit === undefined ? undefined : { sign, limit };
    });

function alternativeOf(parts: readonly Branch[], compare: Compare): Alternative {
  const branches = parts.some((part) => part.length > 1)
    ? parts
    : branchesOf(parts.flat(), compare);
  const isClear = branches.every(
    (branch, index) =>
      (index === 0 || branch.some(isLower)) &&
      (index === branches.length - 1 || branch.some(isUpper)),
  );
  return { branches, isClear };
}

const isLower = ({ sign }: Comparator): boolean => !sign.startsWith('<');
const isUpper = ({ sign }: Comparator): boolean => !sign.startsWith('>');

/** A comparator begins a branch unless it is the other bound of the one before. */
function branchesOf(comparators: readonly Comparator[], compare: Compare): Branch[] {
  const branches: Comparator[][] = [];
  for (const next of comparators) {
    const branch = branches.at(-1);
    const [first, second] = branch ?? [];
    if (branch && first && !second && areBounds(first, next, compare)) branch.push(next);
    else branches.push([next]);
  }
  return branches;
}

function areBounds(first: Comparator, next: Comparator, compare: Compare): boolean {
  if (first.sign.startsWith('>')) return next.sign.startsWith('<');
  if (!first.sign.startsWith('<') || !next.sign.startsWith('>')) return false;
  const order = compare(next.limit, first.limit);
  // With both signs, the limit itself is the only version between.
  const mayMeet = first.sign === '<=' && next.sign === '>=';
  return order !== undefined && (order < 0 || (order === 0 && mayMeet));
}

const HOLDS: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** A range, and in parentheses the one of another source: `< 1.7.0 (security policy: < 1.7.1)`. */
const OF_TWO_SOURCES = /^([^()]+?)\s*\((?:[^():]+:)?([^():]+)\)$/;

/**
 * Whether a version is in a range; undefined where that is unknown, depends on how the range is read, or two sources differ
 * in it.
 */
export function isInRange(version: string, range: string, compare: Compare): boolean | undefined {
  const ranges = OF_TWO_SOURCES.exec(range.trim())?.slice(1) ?? [range];
  const [verdict, ...others] = new Set(ranges.map((each) => isInOneRange(version, each, compare)));
  return others.length > 0 ? undefined : verdict;
}

function isInOneRange(version: string, range: string, compare: Compare): boolean | undefined {
  const verdicts = readRange(range, compare)?.map((alternative) =>
    isInAlternative(version, alternative, compare),
  );
  if (verdicts?.includes(true)) return true;
  return verdicts === undefined || verdicts.includes(undefined) ? undefined : false;
}

function isInAlternative(
  version: string,
  { branches, isClear }: Alternative,
  compare: Compare,
): boolean | undefined {
  const verdicts = branches.map((branch) =>
    branch.map(({ sign, limit }) => {
      const order = compare(version, limit);
      return order === undefined ? undefined : (HOLDS[sign] ?? isEqual)(order);
    }),
  );
  if (verdicts.flat().includes(undefined)) return undefined;
  const isInOne = verdicts.some((branch) => branch.every(Boolean));
  return isClear || isInOne === verdicts.flat().every(Boolean) ? isInOne : undefined;
}

const isEqual = (order: number): boolean => order === 0;
