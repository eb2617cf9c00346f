/**
 * Whether what npm recorded in `node_modules/.package-lock.json` is what `package-lock.json` asks for. Optional
 * packages are those of other platforms: they may be missing.
 */
export function matchesLock(lock, record) {
  const wanted = Object.entries(lock.packages).filter(([path]) => path !== '');
  const missing = wanted.some(
    ([path, { optional, version }]) =>
      (record.packages[path] ? record.packages[path].version : optional ? version : '') !== version,
  );
  return !missing && Object.keys(record.packages).every((path) => path in lock.packages);
}
