import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['- id: session-theft', '- id: ‹page-content-injection›'],
    also: [['mitigation: partial\n', 'mitigation: partial\n    leads-to: [session-theft]\n']],
    finds: 'threats[1].id — Another threat in this file has the id "page-content-injection".',
  },
] satisfies readonly TestedExample[];
