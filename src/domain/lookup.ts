/** Reads what must be there. What is not is a mistake in the code, and named where it happens. */

/** @throws RangeError where the list has no such item */
export function itemAt<T>(list: ArrayLike<T>, index: number): T {
  const item = list[index < 0 ? list.length + index : index];
  if (item === undefined) throw new RangeError(`A list of ${list.length} has no item ${index}.`);
  return item;
}

/** @throws RangeError where the map has no such key */
export function valueAt<K, V>(map: { get(key: K): V | undefined }, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`A map has no key ${String(key)}.`);
  return value;
}
