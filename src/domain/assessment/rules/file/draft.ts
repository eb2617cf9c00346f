import { aboutKey, isUnpublished } from '../draft.ts';
import type { FileRule } from '../rule.ts';

export const fileDraft: FileRule = {
  id: 'file/draft',
  severity: 'note',
  of: 'assessments',
  title: 'A draft is not published.',
  why: 'Work that is not finished is checked like any other, and no page is made of it. What is still to be written is a warning there. The note says which files are left out.',
  remedy: 'Remove "draft" when the assessment may be published.',
  example: {
    change: ['kind: agent\n', '‹draft›: true\nkind: agent\n'],
  },
  check: (file) =>
    isUnpublished(file)
      ? [aboutKey(file, ['draft'], 'This is a draft: it is checked, and left out of the site.')]
      : [],
};
