import { repeatedIds, threatsOf } from '../draft.ts';
import type { FileRule } from '../rule.ts';

export const threatsDuplicateId: FileRule = {
  id: 'threats/duplicate-id',
  severity: 'error',
  fixed: true,
  title: 'Threat ids are unique within a file.',
  why: 'The id is the address of the threat on its page, and identifies it when two versions of an assessment are compared.',
  remedy: 'Give each threat its own id.',
  example: {
    change: ['- id: session-theft', '- id: ‹page-content-injection›'],
  },
  check: (file) =>
    repeatedIds(
      file,
      threatsOf(file).map(({ path, threat }) => ({ path, id: threat.id })),
      'Another threat in this file',
    ),
};
