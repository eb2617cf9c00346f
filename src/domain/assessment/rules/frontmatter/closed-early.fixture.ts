import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['kind: agent\n', 'kind: agent\n‹---›\n# More of it.\nmaker: Example Ltd\n'],
    finds: 'The data ends at this "---", and what follows looks like data.',
  },
  {
    change: ['threats:\n', '‹---›\nthreats:\n'],
    finds: 'The data ends at this "---", and what follows looks like data.',
  },
  {
    change: ['proof-of-concept\n', 'proof-of-concept\n‹---›\n'],
    finds: 'The data ends at this "---", and what follows looks like data.',
  },
] satisfies readonly TestedExample[];
