import type { TestedExample } from '../broken.fixture.ts';
import { inEntry } from './entry.ts';

export default [
  {
    change: inEntry('SA:N\n  score: 7.1', 'SA:Q\n  score: ‹7.1›'),
    finds: 'No score follows from this vector.',
  },
] satisfies readonly TestedExample[];
