import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['date: 2026-11-22', 'date: ‹2062-11-22›'],
    finds:
      'owner-statement.date — "date" is 2062-11-22, which is in the future. | Write the day on which it happened; today is 2026-11-25.',
  },
] satisfies readonly TestedExample[];
