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
  examples: [
    {
      change: ['basis: documentation\n', ''],
      at: '‹n›ame: Example Agent',
      finds:
        'basis — "basis" is missing. | Add "basis". Allowed: listing, documentation, source-code, hands-on.',
    },
    {
      change: ['  self-modification: 0\n', ''],
      at: '‹factors›:\n',
      finds:
        'factors.self-modification — "self-modification" is missing. | Add "self-modification". Write a score of 0, 0.5 or 1 with its reason: self-modification: { score: 0.5, reason: "…" }.',
    },
    {
      change: ['    accessed: 2026-11-19\nfactors:', 'factors:'],
      at: '- ‹id›: code',
      finds:
        'sources[1].accessed — "accessed" is missing. | Add "accessed". Use an existing date, written as year-month-day: 2026-11-20.',
    },
  ],
  check: problemsOf('missing-key', aboutKey),
};
