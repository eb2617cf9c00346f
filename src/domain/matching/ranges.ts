import type { Compare } from './versions.ts';

/** `< 1.4`; no sign means this one version. */
interface Comparator {
  readonly sign: string;
  readonly limit: string;
}
type Branch = readonly Comparator[];

/** Comparators between commas, as branches of which a version has to meet one. */
export interface Alternative {
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

/** Whether a range is versions one by one. */
export const isListOfVersions = (range: string): boolean => !/[<>=]/.test(comparatorsFor(range));
