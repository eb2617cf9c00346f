import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['---\nname: Example Agent', '‹\n›---\nname: Example Agent'],
    finds: 'The file does not start with data between two "---" lines.',
  },
] satisfies readonly TestedExample[];
