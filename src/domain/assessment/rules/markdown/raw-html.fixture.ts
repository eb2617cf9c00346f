import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['Every action is logged.', 'Every action is ‹<B>›logged</b>.'],
    finds: 'Raw HTML is not allowed: <B>',
  },
  {
    change: ['names no model.', 'names no model.\n\n‹<!-- to do -->›'],
    finds: 'Raw HTML is not allowed: <!-- to do -->',
  },
  {
    change: ['Every action is', '‹<!-- To do: which actions?›\n\nEvery action is'],
    finds: 'Raw HTML is not allowed, and "-->" is missing, so the rest of the file belongs to it.',
  },
] satisfies readonly TestedExample[];
