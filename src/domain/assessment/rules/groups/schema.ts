import { aboutKey, aboutValue } from '../draft.ts';
import type { Rule } from '../rule.ts';
import { problemsOf } from '../schema.ts';

/** The shape of the data: what the schema says, one rule per kind of mistake. */
export const schemaRules: readonly Rule[] = [
  {
    id: 'schema/unknown-key',
    severity: 'error',
    title: 'Every key is one of the format.',
    meaning:
      'A misspelt key would silently lose a judgement: the value would be there for people and not for the score. So every key is one that the format knows, at every depth.',
    mend: 'Correct the key; the message names the nearest known one. What the format has no key for belongs into the prose.',
    example: { from: 'kind: agent', to: 'kind: agent\nvender: Example Ltd' },
    check: problemsOf('unknown-key', aboutKey),
  },
  {
    id: 'schema/missing-key',
    severity: 'error',
    title: 'Every required key is there.',
    meaning:
      'Each required key answers a question that a reader of any assessment will ask: what it is, who judged it, when, on what evidence.',
    mend: 'Add the key. The message says what it takes.',
    example: { from: 'basis: documentation\n', to: '' },
    check: problemsOf('missing-key', aboutKey),
  },
  {
    id: 'schema/type',
    severity: 'error',
    title: 'Every value is of its type.',
    meaning:
      'YAML decides from the way of writing whether a value is a number, a text or a list: 0.5 is a number, "0.5" and 0,5 are texts. A score is computed from numbers only.',
    mend: 'Write the value as the message shows: numbers without quotes and with a point, lists in square brackets or with hyphens.',
    example: {
      from: 'autonomy-of-action: { score: 0.5,',
      to: 'autonomy-of-action: { score: 50%,',
    },
    check: problemsOf('type', aboutValue),
  },
  {
    id: 'schema/value',
    severity: 'error',
    title: 'Every value is one that its key takes.',
    meaning:
      'Many keys take one of a few words, a number on a scale, or a text of a certain length, so that agents can be compared, filtered and scored in the same way.',
    mend: 'Choose one of the allowed values. Where one is near to what was written, the message names it.',
    example: { from: 'exploit-maturity: unreported', to: 'exploit-maturity: theoretical' },
    check: problemsOf('value', aboutValue),
  },
];
