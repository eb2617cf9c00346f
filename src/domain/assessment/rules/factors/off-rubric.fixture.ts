import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['factors: { autonomy-of-action: 1 }', '‹factors›: { autonomy-of-action: 0.7 }'],
    finds: 'threats[0].factors — One factor score is off the rubric: autonomy-of-action 0.7.',
  },
] satisfies readonly TestedExample[];
