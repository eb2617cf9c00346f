/** One page of a long list. */
export interface ListPage<T> {
  /** From 1. */
  readonly number: number;
  /** How many pages the list has. */
  readonly of: number;
  readonly items: readonly T[];
}

/**
 * A list cut into pages. A short list, and an empty one, has one page.
 *
 * @param size entries of a page
 * @param whole a list up to this length stays on one page; a second page with a handful of entries helps nobody
 */
export function paged<T>(items: readonly T[], size: number, whole = size): ListPage<T>[] {
  if (items.length <= whole) return [{ number: 1, of: 1, items }];
  const of = Math.ceil(items.length / size);
  return Array.from({ length: of }, (_, index) => ({
    number: index + 1,
    of,
    items: items.slice(index * size, (index + 1) * size),
  }));
}
