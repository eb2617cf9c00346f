import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['Every action is logged.', 'Every action is ‹<B>›logged</b>.'],
    finds: 'Raw HTML is not allowed: <B> | Write **text**.',
  },
  {
    change: ['names no model.', 'names no model.\n\n‹<!-- to do -->›'],
    finds: 'Raw HTML is not allowed: <!-- to do --> | Delete it: Markdown has no comments.',
  },
  {
    change: ['Every action is', '‹<!-- To do: which actions?›\n\nEvery action is'],
    finds: 'Raw HTML is not allowed, and "-->" is missing, so the rest of the file belongs to it.',
  },
  {
    change: ['Every action is logged.', 'Every action‹<br/>›is logged.'],
    finds: 'Raw HTML is not allowed: <br/> | End the line with a backslash, or leave a line empty.',
  },
  {
    change: ['Every action is logged.', 'Every action is ‹<div>›logged</div>.'],
    finds: 'Raw HTML is not allowed: <div>',
  },
  {
    change: ['Every action is logged.', 'Every action is ‹<constructor>› logged.'],
    finds: 'Raw HTML is not allowed: <constructor>',
  },
] satisfies readonly TestedExample[];
