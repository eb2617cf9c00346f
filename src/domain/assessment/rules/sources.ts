import { parsedAddress } from '../../web-address.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { textsOfMeaning } from './meant.ts';

/** Every citation of a source. */
export const citations = (file: AssessmentFile) => textsOfMeaning(file, 'source');

/** The same document, however its address is written. A fragment is a part of it, and another source. */
export function documentAt(url: string): string {
  const address = parsedAddress(url);
  if (!address) return url;
  const { host, pathname, search, hash } = address;
  return `${host.replace(/^www\./, '')}${pathname.replace(/(?<!\/)\/+$/, '')}${search}${hash}`;
}
