import { closest } from '../../../closest.ts';
import { toSlug } from '../../../slug.ts';
import { severalIn } from '../../format/schema-help.ts';
import { aboutValue, asList, asText, threatIdsOf, threatsOf, withCorrection } from '../draft.ts';
import type { FileRule } from '../rule.ts';

export const threatsLeadsTo: FileRule = {
  id: 'threats/leads-to',
  severity: 'error',
  title: 'A threat leads to threats in the same file.',
  why: 'The page draws which threat enables which. A missing threat would be an arrow into nothing.',
  remedy: 'Correct the id, or add the threat that is meant.',
  example: {
    change: ['mitigation: partial\n', 'mitigation: partial\n    leads-to: [‹sesion-theft›]\n'],
  },
  check(file) {
    const threats = threatsOf(file);
    const ids = [...new Set(threatIdsOf(file))];
    // If a threat has no id of its own, what seems to lead nowhere may mean that threat.
    if (ids.length < threats.length) return [];
    return threats.flatMap(({ path, threat }) =>
      asList(threat['leads-to']).flatMap((value, index) => {
        const id = asText(value);
        if (id === undefined || ids.includes(id)) return [];
        const several = severalIn('leads-to', id);
        const guess = closest(id, ids);
        const finding = aboutValue(
          file,
          [...path, 'leads-to', index],
          `No threat in this file has the id "${id}".`,
          several ?? (guess ? `Did you mean "${guess}"?` : `The threats are ${ids.join(', ')}.`),
        );
        return [withCorrection(finding, !several && guess === toSlug(id) ? guess : undefined)];
      }),
    );
  },
};
