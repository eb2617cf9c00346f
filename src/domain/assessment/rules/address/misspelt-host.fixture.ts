import type { Example } from '../rule.ts';

/** Further mistakes that the rule finds. */
export const MORE: readonly Example[] = [
  {
    change: ['/example.org/agent/docs).', '/‹gihtub.com›/example/agent).'],
    finds: '"gihtub.com" looks like a typo of github.com.',
  },
];
