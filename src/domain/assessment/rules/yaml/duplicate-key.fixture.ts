import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['- id: code', '  ‹id›: code'],
    finds:
      'The keys "id", "title", "url", "accessed" appear twice. | Start each entry of a list with "- ", or keep each key once.',
  },
] satisfies readonly TestedExample[];
