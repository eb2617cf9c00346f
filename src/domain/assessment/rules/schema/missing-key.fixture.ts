import type { TestedExample } from '../broken.fixture.ts';

export default [
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
] satisfies readonly TestedExample[];
