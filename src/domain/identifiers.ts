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

/** A package URL without version, qualifiers and subpath. A leading @ belongs to a scope: pkg:npm/@scope/name, also written %40. */
export function purlKey(purl: string): string {
  const path = purl
    .toLowerCase()
    .replace(/[?#].*$/, '')
    .replaceAll('%40', '@');
  const version = path.lastIndexOf('@');
  return version > path.lastIndexOf('/') ? path.slice(0, version) : path;
}
