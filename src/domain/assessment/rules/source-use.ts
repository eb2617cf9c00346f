import { LAYER_IDS } from '../../maestro/layers.ts';
import { parsedAddress } from '../../web-address.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { aboutValue, data, group, hasData, list, text } from './draft.ts';
import { links } from './markdown.ts';
import type { Finding } from './rule.ts';
import { citations } from './sources.ts';

/** Rules about what sources are for: each is cited, and each is another document. */

/** The same document, however its address is written. A fragment is a part of it, and another source. */
function documentAt(url: string): string {
  const address = parsedAddress(url);
  if (!address) return url;
  const { host, pathname, search, hash } = address;
  return `${host.replace(/^www\./, '')}${pathname.replace(/(?<!\/)\/+$/, '')}${search}${hash}`;
}

const linked = (file: AssessmentFile): Set<string> =>
  new Set(links(file).map(({ url }) => documentAt(url)));

export function unused(file: AssessmentFile): Finding[] {
  const sources = list(data(file).sources).map((source) => group(source));
  const cited = new Set<unknown>(citations(file).map(({ id }) => id));
  const all = sources.map(({ id }) => text(id));
  // One source needs no citation. A misspelt id is another mistake, and the cause of this one.
  // So is a missing section: what was cited may have been cited there.
  const isDoubtful =
    [...cited].some((id) => !all.includes(text(id))) ||
    LAYER_IDS.some((id) => !file.body.sections.some(({ layer }) => layer === id));
  if (!hasData(file) || sources.length < 2 || isDoubtful) return [];
  if (all.every((id) => cited.has(id))) return [];
  const links = linked(file);
  return sources.flatMap(({ id, url }, index) => {
    const name = text(id);
    const isDoubled = all.indexOf(name) !== index;
    if (name === undefined || isDoubled || cited.has(name)) return [];
    if (text(url) !== undefined && links.has(documentAt(url as string))) return [];
    return [
      aboutValue(
        file,
        ['sources', index, 'id'],
        `Nothing in this file rests on the source "${name}".`,
        `Cite it where it counts, with sources: [${name}] in a factor, a threat, a measure or a fact, or link to it in the prose; otherwise remove it.`,
      ),
    ];
  });
}

export function doubledUrls(file: AssessmentFile): Finding[] {
  const sources = list(data(file).sources).map((source) => group(source));
  const documents = sources.map(({ url }) => documentAt(text(url) ?? ''));
  return sources.flatMap(({ id }, index) => {
    const first = documents.indexOf(documents[index] as string);
    const firstId = text(sources[first]?.id);
    if (documents[index] === '' || first === index || firstId === id) return [];
    return [
      aboutValue(
        file,
        ['sources', index, 'url'],
        `The source "${firstId}" has the same address.`,
        `Keep one of the two, and cite "${firstId}" in both places; parts of one page differ by what follows "#".`,
      ),
    ];
  });
}
