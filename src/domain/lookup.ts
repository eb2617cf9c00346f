/** Reads what must be there. If it is not, the code has a mistake, and the error names the place. */

/**
 * The item at a place of a list; a negative one counts from the end.
 *
 * @throws RangeError where the list is shorter
 */
export function itemAt<T>(list: ArrayLike<T>, index: number): T {
  const place = index < 0 ? list.length + index : index;
  if (place >= 0 && place < list.length) return list[place] as T;
  throw new RangeError(`A list of ${list.length} has no item ${index}.`);
}

/** The index of the last number of a rising list that is not above a value; 0 where there is none. */
export function lastUpTo(rising: readonly number[], value: number): number {
  let [low, high] = [0, rising.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (itemAt(rising, middle) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** @throws RangeError where the map has no such key */
export function valueAt<K, V>(map: { get(key: K): V | undefined }, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`A map has no key ${String(key)}.`);
  return value;
}
