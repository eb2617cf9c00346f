import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['assessed: 2026-11-20\nreview-by: 2027-05-20', 'assessed: ‹0000-01-01›'],
    finds: 'assessed — "assessed" is 0000-01-01, before the year 2000.',
  },
] satisfies readonly TestedExample[];
