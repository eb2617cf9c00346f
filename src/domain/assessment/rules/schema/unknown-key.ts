import { aboutKey } from '../draft.ts';
import type { FileRule } from '../rule.ts';
import { problemsOf } from '../schema.ts';

export const schemaUnknownKey: FileRule = {
  id: 'schema/unknown-key',
  severity: 'error',
  fixed: true,
  title: 'Every key is part of the format.',
  why: 'A misspelt key would silently lose a judgement: people would see the value, and the score would ignore it. So the format must know every key, at every depth.',
  remedy:
    'Correct the key; the message names the nearest known one. Anything the format has no key for belongs in the prose.',
  example: {
    change: ['assessors:', '‹asessors›:'],
  },
  check: problemsOf('unknown-key', aboutKey),
};
