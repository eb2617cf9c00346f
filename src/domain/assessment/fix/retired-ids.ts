import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { lookUp } from '../../taxonomies/index.ts';
import type { Edit } from './edit.ts';

/** References to ids that a list has retired, by those that took their place. */
export function retiredIds(yaml: string): Edit[] {
  const threats = parseDocument(yaml, { prettyErrors: false, uniqueKeys: false }).get('threats');
  if (!isSeq(threats)) return [];
  const references = threats.items.flatMap((threat) => {
    const list = isMap(threat) ? threat.get('maps-to') : undefined;
    return isSeq(list) ? list.items : [];
  });
  return references.flatMap((node) => {
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return [];
    const entry = lookUp(node.value);
    if ('problem' in entry || entry.retired?.successor === undefined) return [];
    const replacement = `${entry.scheme}:${entry.retired.successor}`;
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
