import { lookUp, TAXONOMIES, type TaxonomyEntry } from '../../taxonomies/index.ts';
import { group, list, text } from '../rules/draft.ts';
import type { Edit } from './edit.ts';
import { headReading } from './same-data.ts';

/** References to ids that a list has retired, by those that took their place. */
export function retiredIds(yaml: string): Edit[] {
  const { data, valueRange } = headReading(yaml);
  return list(data.threats).flatMap((threat, at) =>
    list(group(threat)['maps-to']).flatMap((reference, index) => {
      const written = text(reference);
      const entry = written === undefined ? undefined : lookUp(written);
      if (!entry || 'problem' in entry || entry.retired?.successor === undefined) return [];
      const isOfAnEdition = group(data.lists)[entry.scheme] !== undefined;
      const replacement = `${newestList(entry, isOfAnEdition)}:${entry.retired.successor}`;
      return {
        range: valueRange(['threats', at, 'maps-to', index]),
        replacement,
        rule: 'taxonomy/retired',
        message: `Wrote ${written} as ${replacement}, which took its place.`,
      };
    }),
  );
}

/** The list as a reference names it. What took the place of an id is not in the older edition that a file may name. */
const newestList = ({ scheme }: TaxonomyEntry, isOfAnEdition: boolean): string =>
  isOfAnEdition ? `${scheme}@${TAXONOMIES[scheme].version}` : scheme;
