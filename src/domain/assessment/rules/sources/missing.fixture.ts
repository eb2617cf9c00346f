import type { Example } from '../rule.ts';

/** Further mistakes that the rule finds. */
export const MORE: readonly Example[] = [
  {
    change: ['    sources: [docs]\n', ''],
    at: '‹reason›: "Any',
    finds:
      'threats[0].reason — The threat names no source. | Add sources: [id], with the ids of what you read: docs, code.',
  },
];
