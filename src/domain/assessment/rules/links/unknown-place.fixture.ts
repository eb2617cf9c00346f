import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: [
      'Every action is logged.',
      'See [the threat](‹example-agent.md#threat-page-content-injections›).',
    ],
    finds:
      'The page of "example-agent" has no place "#threat-page-content-injections". | Did you mean "#threat-page-content-injection"?',
  },
] satisfies readonly TestedExample[];
