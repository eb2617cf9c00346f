import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['https://example.org/agent/docs).', '‹mailto:security@example.org›).'],
    finds: 'This link is a mail address.',
  },
] satisfies readonly TestedExample[];
