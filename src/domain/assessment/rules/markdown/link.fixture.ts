import type { TestedExample } from '../broken.fixture.ts';

/** Further mistakes that the rule finds. */
export default [
  {
    change: ['https://example.org/agent/docs).', '‹../layers/data-operations.md›).'],
    finds: 'This link leads to "../layers/data-operations.md": the files of layers end in .mdx.',
  },
] satisfies readonly TestedExample[];
