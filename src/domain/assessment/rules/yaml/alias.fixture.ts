import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['vendor: Example Ltd', 'vendor: ‹&maker› Example Ltd'],
    finds:
      'The anchor &maker names this value for reuse elsewhere in the file. | Remove it, and write out each value. Text that starts with & needs double quotes.',
  },
] satisfies readonly TestedExample[];
