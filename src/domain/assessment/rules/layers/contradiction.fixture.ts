import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: [
      'Pages are kept for the length of a session.',
      '‹It is not certain from the listing› whether pages are kept.',
    ],
    finds: 'The text says it is not certain, but the layer is tagged mapped.',
  },
] satisfies readonly TestedExample[];
