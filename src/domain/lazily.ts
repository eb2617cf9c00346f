/** An object of which each value is worked out when it is first asked for. */
export function lazily<K extends string, V>(keys: readonly K[], work: (key: K) => V): Record<K, V> {
  const all = {} as Record<K, V>;
  for (const key of keys) {
    let known: { readonly value: V } | undefined;
    Object.defineProperty(all, key, {
      enumerable: true,
      get: () => {
        known ??= { value: work(key) };
        return known.value;
      },
    });
  }
  return all;
}
