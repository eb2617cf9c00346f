import { lookUp, type NamedEditions, TAXONOMY_SCHEMES } from '../../taxonomies/index.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { asGroup, asList, asText, dataOf, threatsOf } from './draft.ts';

/** The editions of lists that a file names. */
function editionsOf(file: AssessmentFile): NamedEditions {
  const lists = asGroup(dataOf(file).lists);
  return Object.fromEntries(TAXONOMY_SCHEMES.map((scheme) => [scheme, asText(lists[scheme])]));
}

/** Every reference of a threat to a list, with the entry that it names or the problem with it. */
export function referencesOf(file: AssessmentFile) {
  const editions = editionsOf(file);
  return threatsOf(file).flatMap(({ path, threat }) =>
    asList(threat['maps-to']).flatMap((reference, index) =>
      typeof reference === 'string'
        ? [{ path: [...path, 'maps-to', index], reference, entry: lookUp(reference, editions) }]
        : [],
    ),
  );
}
