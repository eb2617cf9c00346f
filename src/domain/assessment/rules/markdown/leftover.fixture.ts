import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['Every action is logged.', 'Every action is logged, as ‹[[Lume]]› does.'],
    finds: '"[[Lume]]" is shown as typed. | Link to the file of the page: [Lume](lume.md).',
  },
  {
    change: ['Every action is logged.', 'It logs:\n\n‹\u2022› each action\n\u2022 each error'],
    finds: '"•" is shown as typed. | Start the entry of a list with "- ".',
  },
  {
    change: ['Every action is logged.', 'Every action ‹[](https://example.org/)› is logged.'],
    finds: 'This link has no words. | Write between the brackets what it leads to.',
  },
] satisfies readonly TestedExample[];
