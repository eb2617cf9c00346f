import { aboutValue } from '../draft.ts';
import type { FileRule } from '../rule.ts';
import { problemsOf } from '../schema.ts';

export const schemaValue: FileRule = {
  id: 'schema/value',
  severity: 'error',
  fixed: true,
  title: 'Every value is allowed for its key.',
  why: 'Many keys take one of a few words, a number on a scale, or a text of a certain length, so that agents can be compared, filtered and scored in the same way.',
  remedy:
    'Choose one of the allowed values. If one is close to what was written, the message names it.',
  example: {
    change: ['kind: agent', 'kind: ‹Agent›'],
  },
  check: problemsOf('value', aboutValue),
};
