/** Reads what must be there. What is not is a mistake in the code, and named where it happens. */

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

/** @throws RangeError where the map has no such key */
export function valueAt<K, V>(map: { get(key: K): V | undefined }, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`A map has no key ${String(key)}.`);
  return value;
}
