import { parsedAddress } from './web-address.ts';

/** What identifies an agent to a machine: its package URLs and its addresses, spelt one way. */

const SLASHES_AT_END = /(?<!\/)\/+$/;

/** A web address without scheme, `www.`, `.git` and a slash at its end: what two spellings of one address share. */
export function addressKey(address: string): string {
  const url = parsedAddress(address);
  if (!url) return address.toLowerCase();
  const { host, pathname, search } = url;
  const path = pathname
    .toLowerCase()
    .replace(SLASHES_AT_END, '')
    .replace(/\.git$/, '');
  return `${host.replace(/^www\./, '')}${path}${search}`;
}

/** A package URL without version, qualifiers and subpath, spelt as registries of advisories take it: pkg:npm/%40scope/name. */
export function packagePurl(purl: string): string {
  const path = purl.replace(/[?#].*$/, '').replace(/\/@/g, '/%40');
  const version = path.lastIndexOf('@');
  return version > path.lastIndexOf('/') ? path.slice(0, version) : path;
}

/** A package URL as it is compared: without version, in lower case. A leading @ belongs to a scope: pkg:npm/@scope/name, also written %40. */
export const purlKey = (purl: string): string =>
  packagePurl(purl).toLowerCase().replaceAll('%40', '@');

/** Which agent each identifier belongs to: package URLs and addresses by their keys, and former slugs. */
export type Identifiers = Readonly<Record<string, string>>;

/** A question without spaces that has a sign of an address or a package: `pkg:pypi/x`, `example.org/x`, `@scope/name`, `some-name`. */
const LIKE_IDENTIFIER = /^\S*[:/.@_-]\S*$/;
export const looksLikeIdentifier = (question: string): boolean => LIKE_IDENTIFIER.test(question);

/**
 * The slugs of the agents that an identifier names: the whole of it, or what stands after the registry, the host or the
 * owner, as people copy it.
 */
export function slugsBy(identifiers: Identifiers, question: string): string[] {
  const typed = question.trim();
  const keys = new Set([purlKey(typed), addressKey(typed), addressKey(`https://${typed}`)]);
  const whole = [...keys].flatMap((key) =>
    Object.hasOwn(identifiers, key) ? (identifiers[key] ?? []) : [],
  );
  if (whole.length > 0) return [...new Set(whole)];
  const ends = [...keys].map((key) => `/${key}`);
  const found = Object.entries(identifiers).filter(([key]) =>
    ends.some((end) => key.endsWith(end)),
  );
  return [...new Set(found.map(([, slug]) => slug))];
}
