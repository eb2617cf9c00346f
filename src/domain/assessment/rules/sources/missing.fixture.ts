import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['    sources: [docs]\n', ''],
    at: '‹reason›: "Any',
    finds:
      'threats[0].reason — The threat names no source. | Add sources: [id], with the ids of what you read: docs, code.',
  },
] satisfies readonly TestedExample[];
