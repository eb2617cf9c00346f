import type { TestedExample } from '../broken.fixture.ts';

/** Further mistakes that the rule finds. */
export default [
  {
    change: ['Pages are kept', '‹## Data Operations›\n\nPages are kept'],
    finds: 'Data Operations has two sections.',
  },
] satisfies readonly TestedExample[];
