import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['Every action is logged.', 'Every action is ‹[logged][log]›.'],
    finds:
      'The link "log" is not defined, so the page shows the brackets. | Add a line "[log]: https://…" at the end of the file, or write the address in parentheses.',
  },
  {
    change: ['Every action is logged.', 'Every action is logged.‹[^$&]›'],
    finds:
      'The footnote "$&" is not defined, so the page shows these characters. | Add a line "[^$&]: …" at the end of the file, or remove the mark.',
  },
] satisfies readonly TestedExample[];
