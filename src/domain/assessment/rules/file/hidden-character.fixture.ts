import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['Every action is logged.', 'Every ‹\u202E›action is logged.'],
    finds: 'Hidden character (U+202E, a control that changes the direction of text).',
  },
  {
    change: ['vendor: Example Ltd', 'vendor: ‹"Example\\u200B Ltd"›'],
    finds:
      'vendor — This text contains a hidden character (U+200B, a zero-width space). | Remove the escape: what is invisible on the page cannot be reviewed.',
  },
  {
    change: ['vendor: Example Ltd', 'vendor: ‹"Example \\ud83d Ltd"›'],
    finds:
      'vendor — This text contains a hidden character (U+D83D, half of a character). | Remove the escape: what is invisible on the page cannot be reviewed.',
  },
  {
    change: ['Every action is logged.', 'Every ac‹&#8203;›tion is logged.'],
    finds:
      'This reference stands for a hidden character (U+200B, a zero-width space). | Remove the escape: what is invisible on the page cannot be reviewed.',
  },
  {
    change: ['Every action is logged.', 'Every action‹\x00› is logged.'],
    finds: 'Hidden character (U+0000, NUL).',
  },
  {
    change: ['name: Example Agent', 'name: Exam‹\u00AD›ple Agent'],
    finds: 'Hidden character (U+00AD, a soft hyphen).',
  },
  {
    change: [
      'Every action is logged.',
      'Every action is logged.‹\u{E0069}›\u{E0067}\u{E006E}\u{E006F}\u{E0072}\u{E0065}',
    ],
    finds: 'Hidden character (U+E0069). It is the first of 6 such characters.',
  },
] satisfies readonly TestedExample[];
