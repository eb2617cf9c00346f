import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: [
      'mitigation: partial\n',
      'mitigation: partial\n    leads-to: [‹session-theft; other›]\n',
    ],
    finds:
      'threats[0].leads-to[0] — No threat in this file has the id "session-theft; other". | Make 2 entries of it: session-theft, other.',
  },
] satisfies readonly TestedExample[];
