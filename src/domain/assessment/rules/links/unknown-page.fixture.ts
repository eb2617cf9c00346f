import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['Every action is logged.', 'See [the guide](‹../guides/metodology.mdx#bands›).'],
    finds: 'There is no guide "metodology". | Did you mean "methodology.mdx"?',
  },
  {
    change: ['Every action is logged.', 'See [the layer](‹../layers/agent-framework.mdx›).'],
    finds: 'There is no layer "agent-framework". | Did you mean "agent-frameworks.mdx"?',
  },
] satisfies readonly TestedExample[];
