import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    opinion: true,
    change: ['- id: page-content-injection', '- id: ‹page-content-injektion›'],
    finds:
      'threats[0].id — The assessment of "example-agent" has no threat "page-content-injektion". | Did you mean "page-content-injection"?',
  },
] satisfies readonly TestedExample[];
