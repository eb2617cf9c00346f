import { aboutValue } from '../draft.ts';
import type { FileRule } from '../rule.ts';
import { problemsOf } from '../schema.ts';

export const schemaType: FileRule = {
  id: 'schema/type',
  severity: 'error',
  fixed: true,
  title: 'Every value has the right type.',
  why: 'How a value is written decides whether YAML reads it as a number, a text or a list: 0.5 is a number, "0.5" and 0,5 are texts. A score is computed from numbers only.',
  remedy:
    'Write the value as the message shows: numbers without quotes and with a decimal point, lists in square brackets or with hyphens.',
  example: {
    change: ['persistent-memory: 0', 'persistent-memory: ‹0,5›'],
  },
  check: problemsOf('type', aboutValue),
};
