import { lookUp } from '../../../taxonomies/index.ts';
import { severalIn } from '../../format/schema-help.ts';
import { aboutValue, asList, editionsOf, threatsOf, withCorrection } from '../draft.ts';
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
  check(file) {
    const editions = editionsOf(file);
    return threatsOf(file).flatMap(({ path, threat }) =>
      asList(threat['maps-to']).flatMap((reference, index) => {
        const found = typeof reference === 'string' ? lookUp(reference, editions) : undefined;
        if (!found || !('problem' in found)) return [];
        const help = severalIn('maps-to', String(reference)) ?? found.help;
        const place = [...path, 'maps-to', index];
        return [withCorrection(aboutValue(file, place, found.message, help), found.meant)];
      }),
    );
  },
};
