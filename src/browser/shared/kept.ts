/** Storage of the browser. Pages work without it, in a browser that stores nothing or is out of room. */

/** A function, since a blocked store throws already when it is read. */
type Store = () => Storage;

/** The text under a key; null where there is none, undefined in a browser that stores nothing. */
export function keptText(
  key: string,
  store: Store = () => localStorage,
): string | null | undefined {
  try {
    return store().getItem(key);
  } catch {
    return undefined;
  }
}

/** The entries of the list under a key that fit; undefined in a browser that stores nothing. */
export function keptList<T>(
  key: string,
  fits: (entry: unknown) => entry is T,
  store?: Store,
): T[] | undefined {
  const text = keptText(key, store);
  if (text === undefined) return undefined;
  try {
    const stored: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(stored) ? stored.filter(fits) : [];
  } catch {
    return [];
  }
}

/**
 * Stores a text, or removes the stored one.
 *
 * @returns whether that worked
 */
export function keepText(
  key: string,
  text: string | null,
  store: Store = () => localStorage,
): boolean {
  try {
    if (text === null) store().removeItem(key);
    else store().setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
