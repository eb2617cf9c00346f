import { hash } from 'node:crypto';

/** A list of so many is digested once, however many pages follow from it. */
const LONG = 20;

/**
 * Digests what a page follows from. Equal digests, equal pages, as long as the code is the same.
 *
 * @param known digests of what need not be looked into: an agent stands as the digest of its file
 * @returns throws TypeError where there is anything but plain data and what is known
 */
export function digester(known: WeakMap<object, string>): (from: unknown) => string {
  return (from) => hash('sha256', JSON.stringify(from, digested) ?? '');

  function digested(this: unknown, key: string, value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return plain(Object(this)[key]);
    const found = known.get(value);
    if (found !== undefined || !Array.isArray(value) || value.length < LONG) {
      return found ?? plain(Object(this)[key]);
    }
    const digest = hash(
      'sha256',
      value.map((one) => known.get(one) ?? JSON.stringify([one], digested)).join(),
    );
    known.set(value, digest);
    return digest;
  }
}

function plain(value: unknown): unknown {
  if (isPlain(value)) return value;
  throw new TypeError(
    'What a page follows from, and its props, are agents and plain data; here is a function or an instance of a class.',
  );
}

/** Whether JSON keeps a value, though perhaps not what is in it: no function, no instance of a class. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) {
    return typeof value !== 'function' && typeof value !== 'symbol' && typeof value !== 'bigint';
  }
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}

/** A value as JSON. @throws TypeError where JSON would not keep all of it */
export const plainJson = (value: unknown): string =>
  JSON.stringify(value, function (this: unknown, key) {
    return plain(Object(this)[key]);
  });
