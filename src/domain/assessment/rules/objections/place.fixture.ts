import type { TestedExample } from '../broken.fixture.ts';
import { inObjection } from './place.ts';

export default [
  {
    change: inObjection(
      'objections:\n',
      'objections:\n  - { id: sends-nothing, by: B, text: No, raised: 2026-11-21, decides: C, due: 2026-12-06 }\n',
    ),
    at: '  - id: ‹sends-nothing›',
    finds: 'objections[1].id — Another objection has the id "sends-nothing".',
  },
] satisfies readonly TestedExample[];
