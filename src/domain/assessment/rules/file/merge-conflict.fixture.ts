import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['Every action is logged.', 'Every action is logged.\n‹>>>>>>> read-the-code›'],
    finds: 'This is a merge conflict marker: the file holds two versions in one.',
  },
] satisfies readonly TestedExample[];
