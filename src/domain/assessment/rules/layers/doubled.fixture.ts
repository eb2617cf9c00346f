import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['Pages are kept', '‹## Data Operations›\n\nPages are kept'],
    finds: 'Data Operations has two sections.',
  },
] satisfies readonly TestedExample[];
