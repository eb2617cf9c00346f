import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: [
      'Every action is logged.',
      'The log shows `‹ghp_aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xY2zA4›`.',
    ],
    finds: 'This looks like a GitHub token.',
  },
] satisfies readonly TestedExample[];
