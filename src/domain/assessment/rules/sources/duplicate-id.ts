import { asGroup, asList, dataOf, repeatedIds } from '../draft.ts';
import type { FileRule } from '../rule.ts';

export const sourcesDuplicateId: FileRule = {
  id: 'sources/duplicate-id',
  severity: 'error',
  fixed: true,
  title: 'Source ids are unique.',
  why: 'If two sources share an id, no citation of it is certain.',
  remedy: 'Give each source its own id.',
  example: {
    change: ['- id: code', '- id: ‹docs›'],
  },
  check: (file) =>
    repeatedIds(
      file,
      asList(dataOf(file).sources).map((source, at) => ({
        path: ['sources', at],
        id: asGroup(source).id,
      })),
      'Another source',
    ),
};
