/**
 * Whether `node_modules/.package-lock.json`, the record of npm, matches `package-lock.json`. Optional packages may be
 * missing: they are for other platforms.
 */
export function matchesLock(lock, record) {
  const wanted = Object.entries(lock.packages).filter(([path]) => path !== '');
  const missing = wanted.some(
    ([path, { optional, version }]) =>
      (record.packages[path] ? record.packages[path].version : optional ? version : '') !== version,
  );
  return !missing && Object.keys(record.packages).every((path) => path in lock.packages);
}
