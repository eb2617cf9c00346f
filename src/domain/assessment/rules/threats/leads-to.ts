import { closest } from '../../../closest.ts';
import type { AssessmentFile } from '../../reading/file.ts';
import { aboutValue, list, text, threats } from '../draft.ts';
import type { Finding, Rule } from '../rule.ts';

function check(file: AssessmentFile): Finding[] {
  const all = threats(file);
  const ids = all.flatMap(({ threat }) => text(threat.id) ?? []);
  // Where the id of a threat is missing, a name for it may well be right.
  if (ids.length < all.length) return [];
  return all.flatMap(({ path, threat }) =>
    list(threat['leads-to']).flatMap((value, index) => {
      const id = text(value);
      if (id === undefined || ids.includes(id)) return [];
      const guess = closest(id, ids);
      return [
        aboutValue(
          file,
          [...path, 'leads-to', index],
          `No threat of this file has the id "${id}".`,
          guess ? `Did you mean "${guess}"?` : `The threats are ${ids.join(', ')}.`,
        ),
      ];
    }),
  );
}

export const leadsTo: Rule = {
  id: 'threats/leads-to',
  severity: 'error',
  title: 'A threat leads to threats of the same file.',
  meaning:
    'The page draws which threat opens which other. One that leads nowhere would be an arrow into nothing.',
  mend: 'Correct the id, or add the threat that is meant.',
  example: {
    from: '    mitigation: none\n',
    to: '    mitigation: none\n    leads-to: [mailbox-theft]\n',
  },
  check,
};
