import { parsedAddress } from '../../web-address.ts';
import type { AssessmentFile } from '../reading/file.ts';
import type { Path } from '../reading/path.ts';
import { advisories, data, group, list, threats } from './draft.ts';

interface Citation {
  readonly path: Path;
  readonly id: unknown;
}

/** Every citation of a source. */
export function citations(file: AssessmentFile): Citation[] {
  const { factors, facts } = data(file);
  return [
    ...Object.entries(group(factors)).flatMap(([id, entry]) => citedBy(['factors', id], entry)),
    ...threats(file).flatMap(({ path, threat }) => [
      ...citedBy(path, threat),
      ...list(threat.mitigations).flatMap((entry, index) =>
        citedBy([...path, 'mitigations', index], entry),
      ),
    ]),
    // An advisory was read in one place.
    ...advisories(file).map(({ path, advisory: { source: id } }) => ({
      path: [...path, 'source'],
      id,
    })),
    ...Object.entries(group(facts)).flatMap(([id, fact]) => citedBy(['facts', id], fact)),
  ];
}

const citedBy = (path: Path, entry: unknown): Citation[] =>
  list(group(entry).sources).map((id, index) => ({ path: [...path, 'sources', index], id }));

/** The same document, however its address is written. A fragment is a part of it, and another source. */
export function documentAt(url: string): string {
  const address = parsedAddress(url);
  if (!address) return url;
  const { host, pathname, search, hash } = address;
  return `${host.replace(/^www\./, '')}${pathname.replace(/(?<!\/)\/+$/, '')}${search}${hash}`;
}
