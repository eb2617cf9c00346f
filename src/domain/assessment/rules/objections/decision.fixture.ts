import type { TestedExample } from '../broken.fixture.ts';
import { inObjection } from './place.ts';

export default [
  {
    change: inObjection('due: 2026-12-06', 'due: ‹2026-11-06›'),
    finds:
      'objections[0].due — This day lies before the objection, which was raised on 2026-11-22.',
  },
] satisfies readonly TestedExample[];
