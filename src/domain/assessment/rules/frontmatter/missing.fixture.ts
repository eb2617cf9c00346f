import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['---\nname: Example Agent', '‹\n›---\nname: Example Agent'],
    finds: 'The file does not start with data between two "---" lines.',
  },
  {
    change: ['---\nname: Example Agent', '‹\u2014›\nname: Example Agent'],
    finds: 'This line is "—", and no "---". | Type three hyphens without a space between them.',
  },
  {
    change: ['---\n\nThe assessment covers', '‹\u2013-›\n\nThe assessment covers'],
    finds: 'This line is "–-", and no "---". | Type three hyphens without a space between them.',
  },
] satisfies readonly TestedExample[];
