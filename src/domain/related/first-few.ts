/**
 * Takes a value among the first few of many, if it belongs there: they come into order without ordering all.
 *
 * @param few the first ones so far, in order
 * @param count how many there may be
 */
export function take<T>(few: T[], value: T, count: number, compare: (a: T, b: T) => number): void {
  const next = few.findIndex((one) => compare(value, one) < 0);
  const at = next < 0 ? few.length : next;
  if (at >= count) return;
  few.splice(at, 0, value);
  if (few.length > count) few.pop();
}
