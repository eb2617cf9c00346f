/** What a browser keeps between pages. One that keeps nothing, or has no room, stops nobody: the page works without. */

/** Asked for each time, since a closed store throws when it is looked at. */
type Store = () => Storage;

/** The text under a key; null where there is none, undefined in a browser that keeps nothing. */
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

/** The list under a key, of which only what fits is taken; undefined in a browser that keeps nothing. */
export function keptList<T>(
  key: string,
  fits: (entry: unknown) => entry is T,
  store?: Store,
): T[] | undefined {
  const text = keptText(key, store);
  if (text === undefined) return undefined;
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept) ? kept.filter(fits) : [];
  } catch {
    return [];
  }
}

/**
 * Keeps a text, or forgets the one there is.
 *
 * @returns whether it was kept
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
