import { parsedAddress } from '../../web-address.ts';
import type { AssessmentFile } from '../reading/file.ts';
import type { Group } from '../reading/path.ts';
import { asGroup, asList, asText, dataOf } from './draft.ts';
import { textsOfMeaning } from './meant.ts';

export const sourcesOf = (file: AssessmentFile): Group[] =>
  asList(dataOf(file).sources).map((source) => asGroup(source));

export const sourceIdsOf = (file: AssessmentFile): string[] =>
  sourcesOf(file).flatMap(({ id }) => asText(id) ?? []);

/** Every citation of a source. */
export const citations = (file: AssessmentFile) => textsOfMeaning(file, 'source');

/** A key that is the same for all spellings of an address. Another fragment makes another document. */
export function documentAt(url: string): string {
  const address = parsedAddress(url);
  if (!address) return url;
  const { host, pathname, search, hash } = address;
  return `${host.replace(/^www\./, '')}${pathname.replace(/(?<!\/)\/+$/, '')}${search}${hash}`;
}
