import { parsedAddress } from '../../web-address.ts';

/** Rules about what sources are for: each is cited, and each is another document. */

/** The same document, however its address is written. A fragment is a part of it, and another source. */
export function documentAt(url: string): string {
  const address = parsedAddress(url);
  if (!address) return url;
  const { host, pathname, search, hash } = address;
  return `${host.replace(/^www\./, '')}${pathname.replace(/(?<!\/)\/+$/, '')}${search}${hash}`;
}
