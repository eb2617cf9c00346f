import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['/example.org/agent/docs).', '/‹gihtub.com›/example/agent).'],
    finds: '"gihtub.com" looks like a typo of github.com.',
  },
] satisfies readonly TestedExample[];
