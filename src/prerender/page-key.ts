import { hash } from 'node:crypto';

/** A list with so many items is digested once, however many pages follow from it. */
const LONG = 20;

/**
 * Digests what a page follows from. With the same code, pages with equal digests are equal.
 *
 * @param known digests of objects that are not looked into: an agent has the digest of its file
 * @returns a function that throws TypeError where there is anything but plain data and known objects
 */
export function digester(known: WeakMap<object, string>): (from: unknown) => string {
  return (from) => hash('sha256', JSON.stringify(from, replaceKnown) ?? '');

  function replaceKnown(this: unknown, key: string, value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return requirePlain(Object(this)[key]);
    const knownDigest = known.get(value);
    if (knownDigest !== undefined || !Array.isArray(value) || value.length < LONG) {
      return knownDigest ?? requirePlain(Object(this)[key]);
    }
    const items = value.map((item) => known.get(item) ?? JSON.stringify([item], replaceKnown));
    const digest = hash('sha256', items.join());
    known.set(value, digest);
    return digest;
  }
}

/** @throws TypeError where JSON would not keep the value */
function requirePlain(value: unknown): unknown {
  if (isPlain(value)) return value;
  throw new TypeError(
    'What a page follows from, and its props, are agents and plain data; here is a function or an instance of a class.',
  );
}

/** Whether JSON keeps a value, apart from what is in it: it is neither a function nor an instance of a class. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) {
    return typeof value !== 'function' && typeof value !== 'symbol' && typeof value !== 'bigint';
  }
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}

/** A value as JSON. @throws TypeError where JSON would not keep all of it */
export const plainJson = (value: unknown): string =>
  JSON.stringify(value, function (this: unknown, key) {
    return requirePlain(Object(this)[key]);
  });
