import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { lookUp, TAXONOMIES, type TaxonomyEntry } from '../../taxonomies/index.ts';
import type { Edit } from './edit.ts';

/** References to ids that a list has retired, by those that took their place. */
export function retiredIds(yaml: string): Edit[] {
  const document = parseDocument(yaml, { prettyErrors: false, uniqueKeys: false });
  const threats = document.get('threats');
  if (!isSeq(threats)) return [];
  const references = threats.items.flatMap((threat) => {
    const list = isMap(threat) ? threat.get('maps-to') : undefined;
    return isSeq(list) ? list.items : [];
  });
  return references.flatMap((node) => {
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return [];
    const entry = lookUp(node.value);
    if ('problem' in entry || entry.retired?.successor === undefined) return [];
    const isOfAnEdition = document.hasIn(['lists', entry.scheme]);
    const replacement = `${newestList(entry, isOfAnEdition)}:${entry.retired.successor}`;
    return [
      {
        range: [node.range[0], node.range[1]] as const,
        replacement,
        rule: 'taxonomy/retired',
        message: `Wrote ${node.value} as ${replacement}, which took its place.`,
      },
    ];
  });
}

/** The list as a reference names it. What took the place of an id is not in the older edition that a file may name. */
const newestList = ({ scheme }: TaxonomyEntry, isOfAnEdition: boolean): string =>
  isOfAnEdition ? `${scheme}@${TAXONOMIES[scheme].version}` : scheme;
