import { type Alternative, readRange } from './ranges.ts';
import type { Compare } from './versions.ts';

const HOLDS: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};
const isEqual = (order: number): boolean => order === 0;

/** How a version stands to a limit, as a comparison has it. */
export type OrderTo = (limit: string) => number | undefined;
/** Whether what stands so to its limits is in a range. */
export type InRange = (orderTo: OrderTo) => boolean | undefined;

/** A range, and in parentheses the one of another source: `< 1.7.0 (security policy: < 1.7.1)`. */
const OF_TWO_SOURCES = /^([^()]+?)\s*\((?:[^():]+:)?([^():]+)\)$/;

/**
 * Reads a range once, for many versions. Whether one is in it is undefined where that is unknown, depends on how the range is
 * read, or two sources differ in it.
 */
export function rangeReader(range: string, compare: Compare): InRange {
  const ranges = OF_TWO_SOURCES.exec(range.trim())?.slice(1) ?? [range];
  const [first = () => undefined, ...others] = ranges.map((each) => {
    const alternatives = readRange(each, compare);
    return (orderTo: OrderTo) => alternatives && isInOne(alternatives, orderTo);
  });
  return (orderTo) => {
    const verdict = first(orderTo);
    return others.every((other) => other(orderTo) === verdict) ? verdict : undefined;
  };
}

function isInOne(alternatives: readonly Alternative[], orderTo: OrderTo): boolean | undefined {
  let isUnknown = false;
  for (const alternative of alternatives) {
    const verdict = isInAlternative(alternative, orderTo);
    if (verdict) return true;
    isUnknown ||= verdict === undefined;
  }
  return isUnknown ? undefined : false;
}

function isInAlternative(
  { branches, isClear }: Alternative,
  orderTo: OrderTo,
): boolean | undefined {
  let isInBranch = false;
  let isInEach = true;
  for (const branch of branches) {
    let isIn = true;
    for (const { sign, limit } of branch) {
      const order = orderTo(limit);
      if (order === undefined) return undefined;
      isIn &&= (HOLDS[sign] ?? isEqual)(order);
    }
    isInBranch ||= isIn;
    isInEach &&= isIn;
  }
  return isClear || isInBranch === isInEach ? isInBranch : undefined;
}
