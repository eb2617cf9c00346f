import { severalIn } from '../../format/schema-help.ts';
import { aboutValue, withCorrection } from '../draft.ts';
import { referencesOf } from '../references.ts';
import type { FileRule } from '../rule.ts';

export const taxonomyReference: FileRule = {
  id: 'taxonomy/reference',
  severity: 'error',
  fixed: true,
  title: 'References to other lists name entries that exist.',
  why: 'References lead readers from a threat to the public lists. T16 of one list is not T16 of another, so each reference names its list, and its id must exist in the version that this catalogue uses.',
  remedy: 'Write scheme:id with an id of the list, such as owasp-asi:ASI01.',
  example: {
    change: ['maps-to: [owasp-asi:ASI01, mitre-atlas:AML.T0051.001]', 'maps-to: [‹T16›]'],
  },
  check: (file) =>
    referencesOf(file).flatMap(({ path, reference, entry }) => {
      if (!('problem' in entry)) return [];
      const help = severalIn('maps-to', reference) ?? entry.help;
      return withCorrection(aboutValue(file, path, entry.message, help), entry.meant);
    }),
};
