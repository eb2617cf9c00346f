import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: [
      'Example Agent drives a browser for its user; what it reads on a page can steer what it does next.',
      'Example Agent drives a browser for its user; its ‹severity is critical›.',
    ],
    finds:
      'summary — The summary says "severity is critical", but the computed band is High (7.7).',
  },
] satisfies readonly TestedExample[];
