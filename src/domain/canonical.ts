/**
 * Data as text, the same whatever the order of their keys; that of lists stays. A key whose value is undefined counts
 * as absent.
 */
export const canonical = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** Whether two values of the data say the same. */
export const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);
