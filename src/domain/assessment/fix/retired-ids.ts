import { lookUp, TAXONOMIES } from '../../taxonomies/index.ts';
import { asGroup, asList, asText } from '../rules/draft.ts';
import type { Edit } from './edit.ts';
import { headReading } from './same-data.ts';

/** Replaces references to ids that a list has retired by their successors. */
export function retiredIds(yaml: string): Edit[] {
  const { data, valueRange } = headReading(yaml);
  return asList(data.threats).flatMap((threat, at) =>
    asList(asGroup(threat)['maps-to']).flatMap((reference, index) => {
      const written = asText(reference);
      const entry = written === undefined ? undefined : lookUp(written);
      if (!entry || 'problem' in entry || entry.retired?.successor === undefined) return [];
      // The edition that a file names may be older than the successor.
      const namesEdition = asGroup(data.lists)[entry.scheme] !== undefined;
      const edition = namesEdition ? `@${TAXONOMIES[entry.scheme].version}` : '';
      const replacement = `${entry.scheme}${edition}:${entry.retired.successor}`;
      return {
        range: valueRange(['threats', at, 'maps-to', index]),
        replacement,
        rule: 'taxonomy/retired',
        message: `Wrote ${written} as ${replacement}, which took its place.`,
      };
    }),
  );
}
