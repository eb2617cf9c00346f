/**
 * Data as JSON with their keys in order, so that equal data give equal texts. Lists keep their order. A key whose value is
 * undefined counts as absent.
 */
export const canonicalText = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

export const isSameData = (a: unknown, b: unknown): boolean =>
  canonicalText(a) === canonicalText(b);
