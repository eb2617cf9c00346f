import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['Every action is logged.', 'Every action is logged:\n\n-‹\u3000›reads\n- writes'],
    finds: '"-" is followed by an ideographic space.',
  },
] satisfies readonly TestedExample[];
