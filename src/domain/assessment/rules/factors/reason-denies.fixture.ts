import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['"Logs actions, not their grounds."', '‹"Nothing."›'],
    finds:
      'factors.opacity-and-reflexivity.reason — Opacity & Reflexivity is 0.5, but the reason says that there is none.',
  },
] satisfies readonly TestedExample[];
