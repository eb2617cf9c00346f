/**
 * Inserts a value into the first few of many, if it belongs there, so that not all of them need sorting.
 *
 * @param few the first ones so far, in order
 * @param count how many there may be
 */
export function insertRanked<T>(
  few: T[],
  value: T,
  count: number,
  compare: (a: T, b: T) => number,
): void {
  const next = few.findIndex((ranked) => compare(value, ranked) < 0);
  const at = next < 0 ? few.length : next;
  if (at >= count) return;
  few.splice(at, 0, value);
  if (few.length > count) few.pop();
}
