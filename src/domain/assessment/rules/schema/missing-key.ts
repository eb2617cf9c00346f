import { aboutKey } from '../draft.ts';
import type { FileRule } from '../rule.ts';
import { problemsOf } from '../schema.ts';

export const schemaMissingKey: FileRule = {
  id: 'schema/missing-key',
  severity: 'error',
  fixed: true,
  title: 'Every required key is present.',
  why: 'Each required key answers a question that every reader asks: what it is, who judged it, when, and on what evidence.',
  remedy: 'Add the key. The message says what it takes.',
  example: {
    change: ['basis: documentation\n', ''],
    at: '‹n›ame: Example Agent',
  },
  check: problemsOf('missing-key', aboutKey),
};
