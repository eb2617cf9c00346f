import { repeatedIds } from '../draft.ts';
import type { FileRule } from '../rule.ts';
import { sourcesOf } from '../sources.ts';

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
      sourcesOf(file).map(({ id }, index) => ({ path: ['sources', index], id })),
      'Another source',
    ),
};
