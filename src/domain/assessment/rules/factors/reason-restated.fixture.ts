import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['"Logs actions, not their grounds.",', '‹"Partial or fragmented logs."›,'],
    finds:
      'factors.opacity-and-reflexivity.reason — The reason only repeats the rubric. | Say what is specific to this agent: Can one tell why it acted?',
  },
  {
    change: ['"Logs actions, not their grounds.",', '‹"Medium: see above."›,'],
    finds:
      'factors.opacity-and-reflexivity.reason — The reason only states the score. | Say what is specific to this agent: Can one tell why it acted?',
  },
] satisfies readonly TestedExample[];
